import asyncio, contextlib
# At the program's end generators are closed from the inside out.
def inner(name):
    try:
        yield 1
    finally:
        for i in range(1000):
            pass
        try:
            for x in inner(name):
                yield x
        finally:
            print(name, "outer cleaned up")


def outer(name):
    try:
        for x in inner(name):
            yield x
    finally:
        print(name, "outer cleaned up")


def delegating(name):
    try:
        yield from inner(name)
    finally:
        print(name, "delegating cleaned up")


class Kept:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = outer("a")
b = delegating("b")
c = inner("c")
d = Kept("d")
e = [Kept("e"), outer("e")]
next(a)
next(b)
next(c)
next(e[1])
