# wait() refuses coroutines, and the list of them is gone when its error is.
import asyncio
async def step(): pass
async def main():
    try:
        await asyncio.wait([step()])
    except TypeError as e:
        print(e)
    print('after')
    await asyncio.sleep(0)
    print('later')
asyncio.run(main())
print('done')
# expect: Passing coroutines is forbidden, use tasks explicitly.
# expect: after
# expect: later
# expect: done
