"""Groups in groups: who hears of what."""
import asyncio

async def sleeper(name, n):
    try:
        await asyncio.sleep(n)
        print(name, 'woke')
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise

async def fail(n, exc):
    await asyncio.sleep(n)
    raise exc

async def branch(name, error_at=None):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(sleeper(name + '.a', 1))
        tg.create_task(sleeper(name + '.b', 3))
        if error_at is not None:
            tg.create_task(fail(error_at, ValueError(name)))
    print(name, 'over')

def show(eg, indent=0):
    print(' ' * indent + f'{type(eg).__name__}: {eg}')
    if isinstance(eg, BaseExceptionGroup):
        for e in eg.exceptions:
            show(e, indent + 2)

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(branch('one'))
            tg.create_task(branch('two', error_at=2))
            tg.create_task(fail(2, KeyError('k')))
    except* ValueError as eg:
        show(eg)
    except* KeyError as eg:
        show(eg)
    print(asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(1.5):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(branch('three'))
    except TimeoutError as e:
        print('timeout', repr(e), type(e.__cause__).__name__)

asyncio.run(main())

# expect: one.a woke
# expect: two.a woke
# expect: two.b cancelled
# expect: one.b cancelled
# expect: ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
# expect:   ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
# expect:     ValueError: two
# expect: ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
# expect:   KeyError: 'k'
# expect: 0
# expect: three.a woke
# expect: three.b cancelled
# expect: timeout TimeoutError() CancelledError
