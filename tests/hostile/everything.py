"""A little of everything, for a machine whose memory fails at any moment."""
import asyncio
import math
import random
import time


class Shape:
    sides = 0

    def __init__(self, name, *rest, scale=1.5, **options):
        self.name, self.rest = name, list(rest)
        self.scale, self.options = scale, options

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, {self.scale:>6.2f})"

    def __eq__(self, other):
        return self.name == other.name

    @property
    def size(self):
        return len(self.rest) * self.scale

    @classmethod
    def many(cls, count):
        return [cls(f"s{i}", *range(i), odd=i % 2) for i in range(count)]


class Square(Shape):
    sides = 4

    def __init__(self, name, *rest, **options):
        super().__init__(name, *rest, **options)
        self.seen = {name: rest, 1: {2, 3}, (4, 5): frozenset([6])}


class Trouble(ValueError):
    pass


def countdown(start):
    try:
        while start > 0:
            got = yield start
            start -= got or 1
    finally:
        print("counted")


def chained(depth):
    try:
        if depth == 0:
            raise Trouble("at the bottom", depth)
        yield from chained(depth - 1)
    except Trouble as error:
        raise KeyError(depth) from error


def plain():
    shapes = Shape.many(4) + Square.many(3)
    print(shapes, shapes[1] == Shape("s1"), shapes[-1].seen, shapes[2].size)
    print(sorted("hello world".split(), key=len, reverse=True), 7 ** 77)
    words = {word: len(word) for word in ("one", "two", "three")}
    words.update(four=4)
    print(words, {x % 5 for x in range(20)}, [*range(3)], {**words})
    print("%5d|%-5s|%r" % (42, "ab", b"\x00c"), "{:,} {!r:>8}".format(
        1234567, "x"), "-".join(map(str, range(5))), "abc"[::-1].upper())
    first, *middle, last = zip("abcd", range(4))
    print(first, middle, last, int("123456789" * 3) // 7, -7 // 2, 2.5e-7)
    numbers = list(filter(None, [random.random() < 0.5 for _ in range(8)]))
    print(numbers, math.sqrt(2), round(math.pi, 3), max(words, key=words.get))
    gen = countdown(5)
    print(next(gen), gen.send(2), list(gen), sum(x * x for x in range(9)))
    try:
        list(chained(2))
    except KeyError as error:
        print(repr(error), repr(error.__cause__), error.__context__.args)
    for i, n in enumerate(reversed([3, 1, 2])):
        match_ = (i, n) if i != n else None
        print(match_, end=" ")
    print(dict(zip("ab", [1, 2])), slice(1, 2), "ж" * 3, 1 << 70, bytes)


async def job(number, delay):
    await asyncio.sleep(delay)
    if number % 3 == 2:
        raise Trouble(number)
    return number * 2


async def main():
    print(await asyncio.gather(job(0, 0.2), job(2, 0.1),
                               return_exceptions=True))
    try:
        async with asyncio.TaskGroup() as group:
            for number in range(4):
                group.create_task(job(number, number / 10), name=f"j{number}")
            async with asyncio.TaskGroup() as inner:
                inner.create_task(job(5, 0.05))
                inner.create_task(job(8, 0.05))
    except* Trouble as errors:
        print(errors, errors.exceptions, time.monotonic())
    except* KeyError:
        print("never")
    try:
        async with asyncio.timeout(0.5):
            await asyncio.get_running_loop().create_future()
    except TimeoutError as error:
        print("late", error)
    task = asyncio.create_task(job(1, 9), name="left behind")
    task.add_done_callback(lambda done: print("done", done.cancelled()))
    await asyncio.sleep(0)
    print(task, asyncio.current_task().get_name())
    raise ExceptionGroup("all", [Trouble(1), ExceptionGroup("in", [OSError(2)])])


plain()
try:
    asyncio.run(main())
except* Trouble as errors:
    print("caught", errors.exceptions)
except* OSError as errors:
    print(errors)
