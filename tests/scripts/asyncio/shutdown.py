# asyncio.run() cancels what is left, and waits for it.
import asyncio


async def slow(number):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('told', number)
        await asyncio.sleep(0.01)
        print('gone', number)
        if number == 2:
            raise ValueError('late')
        raise


async def main():
    asyncio.create_task(slow(2))
    await asyncio.sleep(0)
    print('main ends')
    return 'result'


kept = []


async def keep():
    kept.append(asyncio.create_task(slow(1)))
    await asyncio.sleep(0)


print(asyncio.run(main()))
asyncio.run(keep())
print(kept[0].cancelled())

# expect: main ends
# expect: told 2
# expect: gone 2
# expect: result
# expect: told 1
# expect: gone 1
# expect: True
# expect error: unhandled exception during asyncio.run() shutdown
# expect error: ValueError: late
# expect status: 0
