# close() gives what the generator returns, since 3.13.
import asyncio
import sys


def catches():
    try:
        yield 1
    except GeneratorExit:
        return 5


def plain():
    yield 1


async def waits():
    try:
        await asyncio.sleep(0)
    except GeneratorExit:
        return "kept"


value = 5 if sys.version_info >= (3, 13) else None
kept = "kept" if sys.version_info >= (3, 13) else None

i = catches()
next(i)
print(i.close() == value, i.close())
i = catches()
print(i.close(), list(i))
i = plain()
next(i)
print(i.close(), i.close())
i = plain()
list(i)
print(i.close())
c = waits()
c.send(None)
print(c.close() == kept)
i = catches()
next(i)
del i
# expect: True None
# expect: None []
# expect: None None
# expect: None
# expect: True
