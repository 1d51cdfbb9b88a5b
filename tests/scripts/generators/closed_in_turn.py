# close() closes what a generator waits for, and then it is its own turn.
import asyncio


def catches(name, answer="yield"):
    try:
        yield 1
    except GeneratorExit as error:
        print(name, "meets", error.args, type(error.__context__))
        if answer == "yield":
            yield "ignored"
        elif answer == "raise":
            raise ValueError("instead")
        elif answer == "again":
            raise GeneratorExit("of its own")
        elif answer == "stop":
            raise StopIteration
        return "answer"
    finally:
        print(name, "ends")


def outer(inner, answer="return"):
    try:
        value = yield from inner
        print("not reached", value)
        yield 2
    except BaseException as error:
        print("outer meets", type(error).__name__, error.args,
              type(error.__context__))
        if answer == "raise":
            raise
        if answer == "yield":
            yield "more"
    finally:
        print("outer ends")


def attempt(call, *args):
    try:
        print("->", call(*args))
    except BaseException as error:
        print("!", type(error).__name__, *error.args)


kept = []  # those that do not end live to the end
for inside in ("return", "yield", "raise", "again", "stop"):
    for outside in ("return", "raise"):
        print("--", inside, outside)
        inner = catches("inner", inside)
        g = outer(inner, outside)
        kept.append(g)
        next(g)
        attempt(g.close)
        attempt(next, g)
        attempt(next, inner)
        g = outer(outer(catches("inner", inside), outside), outside)
        kept.append(g)
        next(g)
        attempt(g.throw, GeneratorExit("given"))
        if inside in ("return", "again") and outside == "return":
            g = outer(catches("dropped", inside), outside)
            next(g)
            g = None


async def keeps():
    try:
        await asyncio.sleep(0)
    except GeneratorExit:
        return "kept"


async def waits():
    try:
        print("not reached", await keeps())
    except GeneratorExit:
        print("closed in turn")
        raise


c = waits()
c.send(None)
c.close()


async def stays():
    try:
        await asyncio.sleep(0)
    finally:
        await asyncio.sleep(0)


async def above():
    try:
        await stays()
    except RuntimeError as error:
        print(error)


c = above()
c.send(None)
c.close()
# expect: -- return return
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets GeneratorExit () <class 'NoneType'>
# expect: outer ends
# expect: -> None
# expect: ! StopIteration
# expect: ! StopIteration
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets GeneratorExit () <class 'NoneType'>
# expect: outer ends
# expect: outer meets GeneratorExit ('given',) <class 'NoneType'>
# expect: outer ends
# expect: ! StopIteration
# expect: dropped meets () <class 'NoneType'>
# expect: dropped ends
# expect: outer meets GeneratorExit () <class 'NoneType'>
# expect: outer ends
# expect: -- return raise
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets GeneratorExit () <class 'NoneType'>
# expect: outer ends
# expect: -> None
# expect: ! StopIteration
# expect: ! StopIteration
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets GeneratorExit () <class 'NoneType'>
# expect: outer ends
# expect: outer meets GeneratorExit ('given',) <class 'NoneType'>
# expect: outer ends
# expect: ! GeneratorExit given
# expect: -- yield return
# expect: inner meets () <class 'NoneType'>
# expect: outer meets RuntimeError ('generator ignored GeneratorExit',) <class 'NoneType'>
# expect: outer ends
# expect: -> None
# expect: ! StopIteration
# expect: inner ends
# expect: ! StopIteration answer
# expect: inner meets () <class 'NoneType'>
# expect: outer meets RuntimeError ('generator ignored GeneratorExit',) <class 'NoneType'>
# expect: outer ends
# expect: inner ends
# expect: outer meets GeneratorExit ('given',) <class 'NoneType'>
# expect: outer ends
# expect: ! StopIteration
# expect: -- yield raise
# expect: inner meets () <class 'NoneType'>
# expect: outer meets RuntimeError ('generator ignored GeneratorExit',) <class 'NoneType'>
# expect: outer ends
# expect: ! RuntimeError generator ignored GeneratorExit
# expect: ! StopIteration
# expect: inner ends
# expect: ! StopIteration answer
# expect: inner meets () <class 'NoneType'>
# expect: outer meets RuntimeError ('generator ignored GeneratorExit',) <class 'NoneType'>
# expect: outer ends
# expect: outer meets RuntimeError ('generator ignored GeneratorExit',) <class 'NoneType'>
# expect: outer ends
# expect: ! RuntimeError generator ignored GeneratorExit
# expect: inner ends
# expect: -- raise return
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets ValueError ('instead',) <class 'GeneratorExit'>
# expect: outer ends
# expect: -> None
# expect: ! StopIteration
# expect: ! StopIteration
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets ValueError ('instead',) <class 'GeneratorExit'>
# expect: outer ends
# expect: outer meets GeneratorExit ('given',) <class 'NoneType'>
# expect: outer ends
# expect: ! StopIteration
# expect: -- raise raise
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets ValueError ('instead',) <class 'GeneratorExit'>
# expect: outer ends
# expect: ! ValueError instead
# expect: ! StopIteration
# expect: ! StopIteration
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets ValueError ('instead',) <class 'GeneratorExit'>
# expect: outer ends
# expect: outer meets ValueError ('instead',) <class 'GeneratorExit'>
# expect: outer ends
# expect: ! ValueError instead
# expect: -- again return
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets GeneratorExit () <class 'NoneType'>
# expect: outer ends
# expect: -> None
# expect: ! StopIteration
# expect: ! StopIteration
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets GeneratorExit () <class 'NoneType'>
# expect: outer ends
# expect: outer meets GeneratorExit ('given',) <class 'NoneType'>
# expect: outer ends
# expect: ! StopIteration
# expect: dropped meets () <class 'NoneType'>
# expect: dropped ends
# expect: outer meets GeneratorExit () <class 'NoneType'>
# expect: outer ends
# expect: -- again raise
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets GeneratorExit () <class 'NoneType'>
# expect: outer ends
# expect: -> None
# expect: ! StopIteration
# expect: ! StopIteration
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets GeneratorExit () <class 'NoneType'>
# expect: outer ends
# expect: outer meets GeneratorExit ('given',) <class 'NoneType'>
# expect: outer ends
# expect: ! GeneratorExit given
# expect: -- stop return
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets RuntimeError ('generator raised StopIteration',) <class 'StopIteration'>
# expect: outer ends
# expect: -> None
# expect: ! StopIteration
# expect: ! StopIteration
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets RuntimeError ('generator raised StopIteration',) <class 'StopIteration'>
# expect: outer ends
# expect: outer meets GeneratorExit ('given',) <class 'NoneType'>
# expect: outer ends
# expect: ! StopIteration
# expect: -- stop raise
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets RuntimeError ('generator raised StopIteration',) <class 'StopIteration'>
# expect: outer ends
# expect: ! RuntimeError generator raised StopIteration
# expect: ! StopIteration
# expect: ! StopIteration
# expect: inner meets () <class 'NoneType'>
# expect: inner ends
# expect: outer meets RuntimeError ('generator raised StopIteration',) <class 'StopIteration'>
# expect: outer ends
# expect: outer meets RuntimeError ('generator raised StopIteration',) <class 'StopIteration'>
# expect: outer ends
# expect: ! RuntimeError generator raised StopIteration
# expect: closed in turn
# expect: coroutine ignored GeneratorExit
