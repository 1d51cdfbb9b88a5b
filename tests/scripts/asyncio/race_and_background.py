# Cancel scopes: first wins, losers cancelled; structured.
import asyncio
from contextlib import asynccontextmanager, suppress


async def race(*coros):
    tasks = [asyncio.ensure_future(c) for c in coros]
    try:
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return next(iter(done)).result()
    finally:
        for t in tasks:
            t.cancel('lost the race')
        res = await asyncio.gather(*tasks, return_exceptions=True)
        print([type(r).__name__ if isinstance(r, BaseException) else r for r in res])


async def runner(name, t):
    try:
        await asyncio.sleep(t)
        return name
    except asyncio.CancelledError as e:
        print(name, 'cancelled', e.args)
        raise


@asynccontextmanager
async def background(coro):
    task = asyncio.create_task(coro)
    try:
        yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def ticker(period):
    n = 0
    try:
        while True:
            await asyncio.sleep(period)
            n += 1
            print('tick', n)
    finally:
        print('ticker stopped after', n)


class TerminateTaskGroup(Exception):
    """Exception raised to terminate a task group."""


async def force_terminate_task_group():
    raise TerminateTaskGroup()


async def main():
    print(await race(runner('tortoise', 2), runner('hare', 1)))
    async with background(ticker(0.3)) as t:
        await asyncio.sleep(1)
    print(t.cancelled())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(runner('one', 0.5))
            group.create_task(runner('two', 1.5))
            await asyncio.sleep(1)
            group.create_task(force_terminate_task_group())
    except* TerminateTaskGroup:
        print('terminated')
    try:
        async with asyncio.timeout(None) as cm:
            new_deadline = asyncio.get_running_loop().time() + 0.2
            cm.reschedule(new_deadline)
            await runner('slow', 10)
    except TimeoutError:
        pass
    if cm.expired():
        print("Looks like we haven't finished on time.", cm)

asyncio.run(main())
# expect: tortoise cancelled ('lost the race',)
# expect: ['CancelledError', 'hare']
# expect: hare
# expect: tick 1
# expect: tick 2
# expect: tick 3
# expect: ticker stopped after 3
# expect: True
# expect: two cancelled ()
# expect: terminated
# expect: slow cancelled ()
# expect: Looks like we haven't finished on time. <Timeout [expired]>
