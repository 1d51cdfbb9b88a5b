# What a timeout that has expired makes of an error that is not its own.
import asyncio


def chain(error, depth=0):
    kind = type(error).__name__
    print('  ' * depth + kind, '<-', type(error.__context__).__name__, type(error.__cause__).__name__)
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            chain(one, depth + 1)
    elif error.__context__ is not None and depth < 4:
        chain(error.__context__, depth + 1)


async def raises(kind):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise kind('instead')


async def raises_group():
    try:
        await asyncio.sleep(5)
    finally:
        raise ExceptionGroup('both', [ValueError(1), KeyError(2)])


async def in_group(kind):
    async with asyncio.TaskGroup() as group:
        group.create_task(raises(kind))


async def main():
    for one in (raises(ValueError), raises(asyncio.CancelledError), raises_group(),
                in_group(KeyError), asyncio.sleep(5)):
        try:
            async with asyncio.timeout(1):
                await one
        except BaseException as error:
            chain(error)


asyncio.run(main())
# expect: ValueError <- TimeoutError NoneType
# expect:   TimeoutError <- CancelledError CancelledError
# expect:     CancelledError <- NoneType NoneType
# expect: TimeoutError <- CancelledError CancelledError
# expect:   CancelledError <- CancelledError NoneType
# expect:     CancelledError <- NoneType NoneType
# expect: ExceptionGroup <- TimeoutError NoneType
# expect:   ValueError <- NoneType NoneType
# expect:   KeyError <- NoneType NoneType
# expect: ExceptionGroup <- NoneType NoneType
# expect:   KeyError <- TimeoutError NoneType
# expect:     TimeoutError <- CancelledError CancelledError
# expect:       CancelledError <- NoneType NoneType
# expect: TimeoutError <- CancelledError CancelledError
# expect:   CancelledError <- NoneType NoneType
