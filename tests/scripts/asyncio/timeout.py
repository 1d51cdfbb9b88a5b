# timeout(): what it raises, and what it leaves alone.
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.01) as limit:
            await asyncio.sleep(1)
    except TimeoutError as error:
        # Its cause is another one in Debian's 3.11 than in later ones.
        print('too late', limit.expired(), type(error).__name__)
    async with asyncio.timeout(1) as limit:
        await asyncio.sleep(0.01)
    print('in time', limit.expired(), limit)
    async with asyncio.timeout(None) as limit:
        print(limit.when(), limit)
    try:
        async with asyncio.timeout(0):
            print('begins all the same')
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            print('not reached')
    except TimeoutError:
        print('at once')
    async with asyncio.timeout(0):
        print('never waits')
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(0.01):
                await asyncio.sleep(5)
    except TimeoutError:
        print('inner', asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.01):
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(5)
            except TimeoutError:
                print('not here')
    except TimeoutError:
        print('outer', asyncio.current_task().cancelling())
    loop = asyncio.get_running_loop()
    async with asyncio.timeout_at(loop.time() + 0.01) as limit:
        limit.reschedule(loop.time() + 1)
        await asyncio.sleep(0.02)
    print('rescheduled')
    try:
        limit.reschedule(3)
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as group:
                group.create_task(asyncio.sleep(1))
    except TimeoutError:
        print('a group under a timeout')


asyncio.run(main())

# expect: too late True TimeoutError
# expect: in time False <Timeout [finished]>
# expect: None <Timeout [active] when=None>
# expect: begins all the same
# expect: at once
# expect: never waits
# expect: inner 0
# expect: outer 0
# expect: rescheduled
# expect: Cannot change state of finished Timeout
# expect: a group under a timeout
