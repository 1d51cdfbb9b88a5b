# Calls of groups and timeouts,
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


KINDS = [
    ('TaskGroup', lambda: asyncio.TaskGroup(),
     '__aenter__ __aexit__ create_task'),
    ('Timeout', lambda: asyncio.timeout(5),
     '__aenter__ __aexit__ expired reschedule when'),
    ('Runner', lambda: asyncio.Runner(),
     '__enter__ __exit__ close run'),
]


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda *told: None)
    for name, make, methods in KINDS:
        kind = getattr(asyncio, name)
        for args, keywords in CALLS:
            await attempt(name, kind, args, keywords)
        for method in methods.split():
            for args, keywords in CALLS:
                await attempt(f'{name}().{method}', getattr(make(), method),
                              args, keywords)
            for args, keywords in CALLS:
                if not args or len(args) < 2 and not callable(args[0]):
                    await attempt(f'{name}.{method}', getattr(kind, method),
                                  args, keywords)


asyncio.run(main())
