import types


@types.coroutine
def step(value):
    got = yield value
    return [value, got]


async def walk():
    first = await step(1)
    second = await step(2)
    return first, second


coroutine = walk()
print(coroutine.send(None), coroutine.send('a'))  # expect: 1 2
try:
    coroutine.send('b')
except StopIteration as stop:
    print(stop.value)  # expect: ([1, 'a'], [2, 'b'])


# One of them may delegate to a coroutine, which a plain generator may not.
@types.coroutine
def through():
    return (yield from walk())


def plain(coroutine):
    yield from coroutine


async def deep():
    return await through()

made = deep()
print(made.send(None), made.send(3))  # expect: 1 2
made.close()
coroutine = walk()
try:
    next(plain(coroutine))
except TypeError as error:
    print(error)
# expect: cannot 'yield from' a coroutine object in a non-coroutine generator
coroutine.close()


# What walks like a generator is wrapped.
class Walker:
    def __init__(self):
        self.left = [10, 20]

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)

    def send(self, value):
        if not self.left:
            raise StopIteration(value)
        return self.left.pop(0)

    def throw(self, *error):
        return 'thrown'

    def close(self):
        print('closed')


@types.coroutine
def other():
    return Walker()


async def on():
    return await other()

made = on()
print(made.send(None), made.send(5), made.throw(ValueError))
# expect: 10 20 thrown
made.close()  # expect: closed

# Only functions, and only what can be called, are marked.
print(types.coroutine(len) is len)  # expect: False
print(types.coroutine(walk) is walk)  # expect: True
try:
    types.coroutine(3)
except TypeError as error:
    print(error)  # expect: types.coroutine() expects a callable

# What __await__() answers can be walked by hand.
coroutine = walk()
walker = coroutine.__await__()
print(next(walker), walker.send('x'))  # expect: 1 2
try:
    walker.throw(KeyError('k'))
except KeyError as error:
    print(repr(error))  # expect: KeyError('k')
walker.close()
coroutine = walk()
walker = coroutine.__await__()
print(iter(walker) is walker)  # expect: True
walker.close()


# A generator is not awaitable unless it is marked.
def generator():
    yield 1


async def wrong():
    await generator()

try:
    wrong().send(None)
except TypeError as error:
    print(error)  # expect: object generator can't be used in 'await' expression


class Odd:
    def __await__(self):
        return step(1)


async def odd():
    await Odd()

try:
    odd().send(None)
except TypeError as error:
    print(error)  # expect: __await__() returned a coroutine
