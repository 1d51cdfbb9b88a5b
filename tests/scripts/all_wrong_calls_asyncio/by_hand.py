# __aenter__() and __aexit__() called by the program itself, in any order.
import asyncio


async def work():
    await asyncio.sleep(1)
    return 1


async def show(title, coroutine):
    try:
        answer = await coroutine
    except BaseException as e:
        print(title, type(e).__name__, e)
    else:
        print(title, 'value', type(answer).__name__)


def outcome(error):
    return type(error), error, None


async def groups():
    none = None, None, None
    group = asyncio.TaskGroup()
    await show('not entered', group.__aexit__(*none))
    await show('not entered, again', group.__aexit__(*none))
    await show('late', group.__aenter__())
    group = asyncio.TaskGroup()
    await show('no group', asyncio.TaskGroup.__aexit__(1, *none))
    await show('nothing', asyncio.TaskGroup.__aenter__(None))
    await show('no exception', group.__aexit__(int, 5, None))
    group = asyncio.TaskGroup()
    await show('cancelled', group.__aexit__(*outcome(asyncio.CancelledError())))
    group = asyncio.TaskGroup()
    await show('fatal', group.__aexit__(*outcome(SystemExit(3))))
    group = await asyncio.TaskGroup().__aenter__()
    await show('entered twice', group.__aenter__())
    group.create_task(work())
    group.create_task(work())
    await asyncio.gather(
        show('one', group.__aexit__(*none)), show('two', group.__aexit__(*none)))
    group = await asyncio.TaskGroup().__aenter__()
    group.create_task(work())
    first = asyncio.create_task(show('first', group.__aexit__(*none)))
    second = asyncio.create_task(
        show('second', group.__aexit__(*outcome(ValueError('x')))))
    await asyncio.sleep(0.5)
    first.cancel()
    await asyncio.wait([first, second])
    group = await asyncio.TaskGroup().__aenter__()
    group.create_task(work())
    await show('failed', group.__aexit__(*outcome(ValueError('y'))))


async def timeouts():
    none = None, None, None
    timeout = asyncio.timeout(1)
    await show('timeout, not entered', timeout.__aexit__(*none))
    await show('timeout', timeout.__aenter__())
    await show('left', timeout.__aexit__(*none))
    await show('left again', timeout.__aexit__(*none))
    await show('no timeout', asyncio.Timeout.__aexit__('x', *none))
    await show('nothing', asyncio.Timeout.__aenter__(None))
    inner, outer = asyncio.timeout(1), asyncio.timeout(0.5)
    await inner.__aenter__()
    await outer.__aenter__()
    try:
        await asyncio.sleep(3)
    except asyncio.CancelledError as e:
        await show('crossed', inner.__aexit__(*outcome(e)))
        await show('crossed', outer.__aexit__(*outcome(e)))


async def locks():
    none = None, None, None
    for kind in asyncio.Lock, asyncio.Condition, asyncio.Semaphore:
        await show(kind.__name__, kind().__aexit__(*none))
        await show(kind.__name__, kind.__aexit__(5, *none))
        await show(kind.__name__, kind.__aenter__(5))


def other_self():
    for other in asyncio.Lock(), asyncio.Queue(), 5, object():
        try:
            asyncio.TaskGroup.create_task(other, 1)
        except AttributeError as e:
            print(e)


asyncio.run(groups())
other_self()
asyncio.run(timeouts())
asyncio.run(locks())
