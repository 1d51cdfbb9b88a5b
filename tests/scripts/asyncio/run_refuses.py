# What asyncio.run() runs.
import asyncio
import sys


class Awaitable:
    def __await__(self):
        return asyncio.sleep(0, 'awaited').__await__()


async def main():
    return 'ran'


for what in main(), Awaitable(), 5, None, main:
    try:
        print(asyncio.run(what))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error).split(' at ')[0].split('<')[0])
# expect: ran
# expect: ValueError a coroutine was expected, got 
# expect: ValueError a coroutine was expected, got 5
# expect: ValueError a coroutine was expected, got None
# expect: ValueError a coroutine was expected, got 
