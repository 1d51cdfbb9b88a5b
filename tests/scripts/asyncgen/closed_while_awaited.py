# close() of who awaits an async generator's step closes that step. From 3.13 on
# the generator is closed by it; before, the step is over and the generator is
# left where it waits, until it is dropped.
import sys
import traceback


class Pause:
    def __await__(self):
        yield


async def ticks(name, then=None):
    try:
        await Pause()
        yield 1
    except GeneratorExit as error:
        print(name, 'exits', repr(error), repr(error.__context__))
        if then == 'raise':
            raise KeyError(name)
        if then == 'yield':
            yield 2
        if then == 'return':
            return
        if then == 'await':
            await Pause()
        raise
    finally:
        print(name, 'is over')


async def over(agen):
    try:
        async for tick in agen:
            print(tick)
    finally:
        print('loop left')


async def anexts(agen):
    try:
        await anext(agen, None)
    except GeneratorExit as error:
        print('met', repr(error), repr(error.__context__))
        raise


async def asends(agen):
    await agen.asend(None)


async def deep(agen):
    await over(agen)


async def through(agen):
    yield 'first'
    async for tick in agen:
        yield tick


async def nested(agen):
    async for tick in through(agen):
        print(tick)


def close(coro):
    coro.send(None)
    try:
        try:
            raise LookupError('handled')
        except LookupError:
            coro.close()
    except BaseException as error:
        print(repr(error), repr(error.__context__))
        print([frame.name for frame in traceback.extract_tb(error.__traceback__)])
    else:
        print('closed')


# What is left cannot be told of without its address.
ends = None, 'raise', 'yield', 'return', 'await'
if sys.version_info < (3, 13):
    ends = None,
for function in over, anexts, asends, deep, nested:
    for then in ends:
        print('-', function.__name__, then)
        agen = ticks(function.__name__, then)
        close(function(agen))
        print(agen.ag_running, agen.ag_frame is None)
        del agen

# A generator that has been left so runs for nobody.
agen = ticks('left')
coro = over(agen)
coro.send(None)
coro.close()
try:
    agen.asend(None).send(None)
except BaseException as error:
    print(repr(error))
try:
    agen.aclose().send(None)
except BaseException as error:
    print(repr(error))

# So does aclose() itself, which waits.
async def slow():
    try:
        yield 1
    finally:
        print('slowly')
        try:
            await Pause()
        finally:
            print('slowly left')


async def aclose(agen):
    await agen.asend(None)
    await agen.aclose()


agen = slow()
close(aclose(agen))
print(agen.ag_running, agen.ag_frame is None)
del agen


# throw(GeneratorExit) closes what is awaited, too.
async def caught(agen):
    try:
        await over(agen)
    except GeneratorExit as error:
        print('caught', repr(error))
        return 'answer'


coro = caught(ticks('thrown'))
coro.send(None)
try:
    coro.throw(GeneratorExit('given'))
except StopIteration as error:
    print(error.value)