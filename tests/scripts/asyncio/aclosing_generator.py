# aclosing() ends an async generator where the loop is left, in the same task.
import asyncio
from contextlib import aclosing


async def numbers(count):
    try:
        for number in range(count):
            yield number
            await asyncio.sleep(0.1)
    finally:
        await asyncio.sleep(0.5)
        print('closed in', asyncio.current_task().get_name())


async def first(limit):
    async with aclosing(numbers(9)) as source:
        async for number in source:
            if number == limit:
                return number


async def main():
    print(await first(2), asyncio.get_running_loop().time())
    try:
        async with asyncio.timeout(0.15), aclosing(numbers(9)) as source:
            async for number in source:
                print(number)
    except TimeoutError:
        print('time is up', asyncio.get_running_loop().time())
    print([number async for number in numbers(3) if number])


asyncio.run(main())

# expect: closed in Task-1
# expect: 2 0.7
# expect: 0
# expect: 1
# expect: closed in Task-1
# expect: time is up 1.35
# expect: closed in Task-1
# expect: [1, 2]
