# wait_for(): what comes in time.
import asyncio


async def work(value, delay=0.1):
    await asyncio.sleep(delay)
    if isinstance(value, Exception):
        raise value
    return value


async def main():
    print(await asyncio.wait_for(work('x'), 1))
    print(await asyncio.wait_for(work('y'), None))
    print(await asyncio.wait_for(asyncio.create_task(work('z')), timeout=1))
    try:
        await asyncio.wait_for(work(KeyError('bad')), 1)
    except KeyError as error:
        print(repr(error))
    future = asyncio.get_running_loop().create_future()
    future.set_result('done')
    print(await asyncio.wait_for(future, 0))
    print(round(asyncio.get_running_loop().time(), 2))


asyncio.run(main())

# expect: x
# expect: y
# expect: z
# expect: KeyError('bad')
# expect: done
# expect: 0.4
