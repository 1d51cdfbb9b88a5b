# What the repr of a frame says, and where an async generator stands.
import asyncio
import inspect
import re
import sys


def told(frame):
    print(re.sub(r"0x\w+|(?<=')/.*/", "...", repr(frame)))


def here():
    frame = sys._getframe()
    told(frame)
    return frame


told(here())
told(inspect.currentframe())


def numbers():
    yield 1


generator = numbers()
told(generator.gi_frame)
next(generator)
told(generator.gi_frame)
(lambda: told(sys._getframe()))()


async def many():
    x = 1
    yield x


async def main(many):
    print(inspect.getasyncgenstate(many), inspect.getasyncgenlocals(many))
    print(await anext(many))
    print(inspect.getasyncgenstate(many), inspect.getasyncgenlocals(many))
    await many.aclose()
    print(inspect.getasyncgenstate(many), inspect.getasyncgenlocals(many))
    try:
        inspect.getasyncgenlocals(3)
    except TypeError as e:
        print(e)


if hasattr(inspect, "getasyncgenstate"):
    asyncio.run(main(many()))

print(sys.gettrace(), sys.getprofile(), sys.getswitchinterval())
sys.setswitchinterval(0.1)
print(sys.getswitchinterval())
for interval in 0, "x":
    try:
        sys.setswitchinterval(interval)
    except (TypeError, ValueError) as e:
        print(e)
