# What is sent to a generator that waits for an iterator written in Python, or
# thrown into it, goes to that iterator.
import asyncio


class Base:
    def __init__(self, name="it"):
        self.name = name

    def __iter__(self):
        return self

    __await__ = __iter__

    def __next__(self):
        return "next"


class Full(Base):
    def send(self, value):
        print(self.name, "send", value)
        if value == "end":
            raise StopIteration("sent to the end")
        return "sent"

    def throw(self, *args):
        error = args[0]
        print(self.name, "throw", args)
        if isinstance(error, KeyError):
            raise StopIteration("thrown to the end")
        if isinstance(error, OSError):
            raise error
        if isinstance(error, IndexError):
            raise LookupError("another")
        return "thrown"

    def close(self):
        print(self.name, "close")


class Stubborn(Base):
    def close(self):
        raise ValueError("will not")


def waits(iterator):
    try:
        value = yield from iterator
        print("value", value)
    except BaseException as error:
        print("caught", type(error).__name__, *error.args)
        raise
    yield "after"


def middle(iterator):
    value = yield from waits(iterator)
    return value


def attempt(call, *args):
    try:
        print("->", call(*args))
    except BaseException as error:
        print("!", type(error).__name__, error, type(error.__context__))


def begun(iterator, maker=waits):
    generator = maker(iterator)
    next(generator)
    return generator


for maker in (waits, middle):
    for thrown in (ValueError("v"), KeyError("k"), OSError("o"),
                   IndexError("i"), ValueError,
                   GeneratorExit):
        g = begun(Full(), maker)
        attempt(g.throw, thrown)
        attempt(next, g)
    g = begun(Full(), maker)
    attempt(g.send, 1)
    attempt(g.send, None)
    attempt(g.send, "end")
    attempt(begun(Full(), maker).close)
    attempt(begun(Stubborn(), maker).close)
    g = begun(Full("dropped"), maker)
    del g
    for thrown in (ValueError("v"), ValueError, GeneratorExit):
        attempt(begun(Base(), maker).throw, thrown)
    attempt(begun(Base(), maker).send, 1)
attempt(begun([1, 2]).send, 1)
attempt(begun([1, 2]).throw, ValueError("list"))
attempt(begun([1, 2]).close)


class Own(Base):
    def __init__(self):
        self.throw = lambda error: ("own", error)

    def __getattr__(self, name):
        print("asked for", name)
        raise AttributeError(name)


g = begun(Own())
attempt(g.throw, ValueError("w"))
g.close()


class Awaited(Full):
    def __init__(self, name="awaited"):
        self.name = name
        self.left = 3

    def __next__(self):
        self.left -= 1
        if not self.left:
            raise StopIteration("awaited")
        return None


async def wait_for(awaited):
    return await awaited


class Cancelled(Awaited):
    def throw(self, *args):
        print("throw", type(args[0]).__name__, len(args))
        raise args[0]


class Saved(Awaited):
    def throw(self, *args):
        print("saved from", type(args[0]).__name__)
        return None


async def main():
    for kind in (Cancelled, Saved, Base):
        awaited = kind()
        if kind is Base:
            awaited.__class__.__next__ = lambda self: None
        task = asyncio.create_task(wait_for(awaited))
        await asyncio.sleep(0)
        task.cancel()
        try:
            print(await task)
        except asyncio.CancelledError:
            print("cancelled")
    coroutine = wait_for(Awaited())
    coroutine.send(None)
    coroutine.close()
    coroutine = wait_for(Awaited("lost"))
    coroutine.send(None)
    del coroutine
    print(await wait_for(Awaited()))


asyncio.run(main())
# expect: it throw (ValueError('v'),)
# expect: -> thrown
# expect: -> next
# expect: it close
# expect: caught GeneratorExit
# expect: it throw (KeyError('k'),)
# expect: value thrown to the end
# expect: -> after
# expect: ! StopIteration  <class 'NoneType'>
# expect: it throw (OSError('o'),)
# expect: caught OSError o
# expect: ! OSError o <class 'NoneType'>
# expect: ! StopIteration  <class 'NoneType'>
# expect: it throw (IndexError('i'),)
# expect: caught LookupError another
# expect: ! LookupError another <class 'NoneType'>
# expect: ! StopIteration  <class 'NoneType'>
# expect: it throw (<class 'ValueError'>,)
# expect: -> thrown
# expect: -> next
# expect: it close
# expect: caught GeneratorExit
# expect: it close
# expect: caught GeneratorExit
# expect: ! GeneratorExit  <class 'NoneType'>
# expect: ! StopIteration  <class 'NoneType'>
# expect: it send 1
# expect: -> sent
# expect: -> next
# expect: it send end
# expect: value sent to the end
# expect: -> after
# expect: it close
# expect: caught GeneratorExit
# expect: -> None
# expect: caught ValueError will not
# expect: ! ValueError will not <class 'NoneType'>
# expect: dropped close
# expect: caught GeneratorExit
# expect: caught ValueError v
# expect: ! ValueError v <class 'NoneType'>
# expect: caught ValueError
# expect: ! ValueError  <class 'NoneType'>
# expect: caught GeneratorExit
# expect: ! GeneratorExit  <class 'NoneType'>
# expect: caught AttributeError 'Base' object has no attribute 'send'
# expect: ! AttributeError 'Base' object has no attribute 'send' <class 'NoneType'>
# expect: it throw (ValueError('v'),)
# expect: -> thrown
# expect: -> next
# expect: it close
# expect: caught GeneratorExit
# expect: it throw (KeyError('k'),)
# expect: value thrown to the end
# expect: -> after
# expect: ! StopIteration  <class 'NoneType'>
# expect: it throw (OSError('o'),)
# expect: caught OSError o
# expect: ! OSError o <class 'NoneType'>
# expect: ! StopIteration  <class 'NoneType'>
# expect: it throw (IndexError('i'),)
# expect: caught LookupError another
# expect: ! LookupError another <class 'NoneType'>
# expect: ! StopIteration  <class 'NoneType'>
# expect: it throw (<class 'ValueError'>,)
# expect: -> thrown
# expect: -> next
# expect: it close
# expect: caught GeneratorExit
# expect: it close
# expect: caught GeneratorExit
# expect: ! GeneratorExit  <class 'NoneType'>
# expect: ! StopIteration  <class 'NoneType'>
# expect: it send 1
# expect: -> sent
# expect: -> next
# expect: it send end
# expect: value sent to the end
# expect: -> after
# expect: it close
# expect: caught GeneratorExit
# expect: -> None
# expect: caught ValueError will not
# expect: ! ValueError will not <class 'NoneType'>
# expect: dropped close
# expect: caught GeneratorExit
# expect: caught ValueError v
# expect: ! ValueError v <class 'NoneType'>
# expect: caught ValueError
# expect: ! ValueError  <class 'NoneType'>
# expect: caught GeneratorExit
# expect: ! GeneratorExit  <class 'NoneType'>
# expect: caught AttributeError 'Base' object has no attribute 'send'
# expect: ! AttributeError 'Base' object has no attribute 'send' <class 'NoneType'>
# expect: caught AttributeError 'list_iterator' object has no attribute 'send'
# expect: ! AttributeError 'list_iterator' object has no attribute 'send' <class 'NoneType'>
# expect: caught ValueError list
# expect: ! ValueError list <class 'NoneType'>
# expect: caught GeneratorExit
# expect: -> None
# expect: -> ('own', ValueError('w'))
# expect: asked for close
# expect: caught GeneratorExit
# expect: throw CancelledError 1
# expect: cancelled
# expect: saved from CancelledError
# expect: awaited
# expect: cancelled
# expect: awaited close
# expect: lost close
# expect: awaited
