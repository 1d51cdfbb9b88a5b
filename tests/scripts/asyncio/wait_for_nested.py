# wait_for() in wait_for(), and under a timeout.
import asyncio


async def inner(name, limit):
    try:
        return await asyncio.wait_for(asyncio.sleep(1, name), limit)
    except TimeoutError:
        print(name, 'inner limit')
        return 'inner'


async def main():
    print(await asyncio.wait_for(inner('a', 0.1), 0.5))
    try:
        print(await asyncio.wait_for(inner('b', 0.5), 0.1))
    except TimeoutError:
        print('outer limit')
    try:
        async with asyncio.timeout(0.1):
            await asyncio.wait_for(asyncio.sleep(1), 0.5)
    except TimeoutError:
        print('timeout')
    try:
        async with asyncio.timeout(0.5):
            await asyncio.wait_for(asyncio.sleep(1), 0.1)
    except TimeoutError:
        print('wait_for')
    print(asyncio.current_task().cancelling())


asyncio.run(main())

# expect: a inner limit
# expect: inner
# expect: outer limit
# expect: timeout
# expect: wait_for
# expect: 0
