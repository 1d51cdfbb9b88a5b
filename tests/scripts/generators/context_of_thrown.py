# What is thrown into a coroutine, and what comes back out of one that was
# thrown into, has for its context what that coroutine handles itself, whatever
# is handled further out.
class Pause:
    def __await__(self):
        yield


def text(error):
    said = repr(error)
    while error.__context__ is not None:
        error = error.__context__
        said += ' <~ ' + repr(error)
    return said


async def leaf(handles):
    try:
        if handles:
            try:
                raise IndexError('leaf')
            except IndexError:
                await Pause()
        await Pause()
    except KeyError as error:
        print('leaf', text(error))
        raise LookupError from None
    except GeneratorExit as error:
        print('leaf exits', text(error))
        raise


async def middle(handles, *more):
    try:
        if handles:
            try:
                raise ValueError('middle')
            except ValueError:
                await leaf(*more)
        await leaf(*more)
    except LookupError as error:
        print('middle', text(error))
        raise
    except GeneratorExit as error:
        print('middle exits', text(error))
        raise


async def outer(handles, *more):
    try:
        if handles:
            try:
                raise OSError('outer')
            except OSError:
                await middle(*more)
        await middle(*more)
    except LookupError as error:
        print('outer', text(error))
        raise
    except GeneratorExit as error:
        print('outer exits', text(error))
        raise


def run(act, *handles):
    print('-', act.__name__, *handles)
    coro = outer(*handles)
    coro.send(None)
    try:
        try:
            raise RuntimeError('behind')
        except RuntimeError:
            act(coro)
    except LookupError as error:
        print(text(error))


def throw(coro):
    coro.throw(KeyError('thrown'))


def close(coro):
    coro.close()


for act in throw, close:
    for number in range(8):
        run(act, bool(number & 1), bool(number & 2), bool(number & 4))
