# Functions of asyncio whose brackets were forgotten are told as functions.
import asyncio
import copy
import inspect
import re


def tell(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, re.sub('0x[0-9a-f]+', '0x', str(e)))


async def attempt(function):
    try:
        print(await function())
    except Exception as e:
        print(type(e).__name__, re.sub('0x[0-9a-f]+', '0x', str(e)))


async def enter():
    async with asyncio.timeout:
        pass


async def sleep():
    await asyncio.sleep


async def collect():
    await asyncio.gather


async def nested():
    await asyncio.gather(asyncio.sleep)


async def start():
    return asyncio.create_task(asyncio.sleep)


async def main():
    for function in enter, sleep, collect, nested, start:
        await attempt(function)


asyncio.run(main())
for function in (asyncio.sleep, asyncio.gather, asyncio.timeout,
                 asyncio.create_task, asyncio.ensure_future):
    print(re.sub('0x[0-9a-f]+', '0x', repr(function)), function.__module__)
    print(type(function), function.__name__, function.__qualname__)
    print(copy.copy(function) is function, inspect.isroutine(function))
    print(function == function, function != len)
    tell(lambda: asyncio.run(function))
    tell(lambda: function + 1)
    tell(lambda: len(function))
    tell(lambda: [x for x in function])
    tell(lambda: function[0])
    tell(lambda: function.missing)
    tell(lambda: function < 1)
    tell(lambda: -function)
    tell(lambda: int(function))
    tell(lambda: 'a' + function)
    tell(lambda: ''.join([function]))
    tell(lambda: f'{function:>5}')
    tell(lambda: sum([function]))
