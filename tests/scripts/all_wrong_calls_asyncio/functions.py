# Calls of asyncio's functions,
# with too few, too many and wrong arguments, and a keyword that is none.
import asyncio
import inspect
import re


async def work():
    return 1


def plain():
    return 1


CALLS = [
    ((), {}), ((None,), {}), ((1,), {}), (('x',), {}), ((plain,), {}),
    ((1, 2), {}), ((1, 2, 3), {}), ((1, 2, 3, 4), {}), ((1,) * 8, {}),
    ((), {'zz': 1}), ((1,), {'zz': 1}), ((1, 2), {'zz': 1}), ((), {'': 1}),
    (([],), {}), (([1],), {}), ((-1.5,), {}), ((object(),), {}), (({},), {}),
]


async def attempt(title, call, args, keywords):
    try:
        answer = call(*args, **keywords)
        if isinstance(answer, asyncio.Future):
            answer.add_done_callback(lambda done: done.cancelled())
            answer.cancel()
        elif inspect.isawaitable(answer):
            async with asyncio.timeout(1):
                answer = await answer
    except BaseException as e:
        said = f'{type(e).__name__} {e}'
    else:
        said = f'value {type(answer).__name__}'
    kinds = ', '.join([type(arg).__name__ for arg in args] + list(keywords))
    print(f'{title}({kinds}):', re.sub('0x[0-9a-f]+', '0x', said))
    asyncio.current_task().uncancel()


NAMES = (
    'gather wait wait_for shield sleep run create_task as_completed '
    'timeout timeout_at current_task ensure_future iscoroutine '
    'iscoroutinefunction isfuture wrap_future run_coroutine_threadsafe '
    'to_thread get_event_loop get_running_loop new_event_loop '
    'set_event_loop CancelledError TimeoutError InvalidStateError '
    'QueueEmpty QueueFull BrokenBarrierError '
)


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda *told: None)
    loop = asyncio.get_running_loop()
    for name in NAMES.split():
        function = getattr(asyncio, name)
        for args, keywords in CALLS:
            await attempt(name, function, args, keywords)
        future = loop.create_future()
        more = [((future,), {}), ((future, future), {}),
                (([future],), {'timeout': 0}), ((future,), {'timeout': 'x'}),
                ((future,), {'name': 1}), ((None, None), {}),
                ((future,), {'return_exceptions': 1})]
        for args, keywords in more:
            await attempt(name, function, args, keywords)


asyncio.run(main())
