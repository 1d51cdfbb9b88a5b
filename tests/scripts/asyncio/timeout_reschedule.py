# A deadline that is moved: later, earlier, away, into the past.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(1) as limit:
        await asyncio.sleep(0.5)
        limit.reschedule(loop.time() + 2)
        await asyncio.sleep(1.5)
        print('later', loop.time(), limit.when())
        limit.reschedule(None)
        await asyncio.sleep(5)
        print('away', loop.time(), limit.when())
    try:
        limit.reschedule(9)
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout_at(loop.time() + 9) as limit:
            limit.reschedule(loop.time() + 1)
            await asyncio.sleep(3)
    except TimeoutError:
        print('earlier', loop.time(), limit.expired())
    try:
        async with asyncio.timeout(None) as limit:
            limit.reschedule(loop.time() - 1)
            print('the body runs until it waits')
            await asyncio.sleep(3)
    except TimeoutError:
        print('past', loop.time(), limit.expired())
    print(limit)


asyncio.run(main())

# expect: later 2.0 2.5
# expect: away 7.0 None
# expect: Cannot change state of finished Timeout
# expect: earlier 8.0 True
# expect: the body runs until it waits
# expect: past 8.0 True
# expect: <Timeout [expired]>
