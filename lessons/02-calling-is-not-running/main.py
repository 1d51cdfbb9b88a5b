"""Coffee and tea: a call, an await, a task."""
import asyncio
import random


async def make(what, minutes):
    print(what, 'begins')
    await asyncio.sleep(minutes)
    print(what, 'is ready')
    return what


async def main():
    coffee = make('coffee', 1.0)
    print('called')
    await coffee
    print('awaited')
    tea = asyncio.create_task(make('tea', random.uniform(0.5, 1.5)))
    print('task made')
    await asyncio.sleep(1.0)
    print('slept')
    print(await tea)


asyncio.run(main())
