# What a StopIteration becomes that leaves a generator or a coroutine has no line
# of that generator: its cause has.
# expect status: 1
import traceback


def raises():
    yield 1
    raise StopIteration('x')


def lets_through():
    yield 1
    next(iter([]))


def delegates():
    yield from lets_through()


async def coroutine():
    raise StopIteration


def loop():
    for _ in raises():
        pass


def ask():
    generator = lets_through()
    next(generator)
    next(generator)


def throw():
    generator = raises()
    next(generator)
    generator.throw(StopIteration)


def send():
    coroutine().send(None)


for action in (loop, ask, throw, send, lambda: list(delegates())):
    try:
        action()
    except RuntimeError:
        print(traceback.format_exc())
for number in raises():
    print(number)
