import asyncio
import random


async def make(what, minutes):
    print(what, 'begins')
    await asyncio.sleep(minutes)
    print(what, 'is ready')
    return what


async def main():
    coffee = asyncio.create_task(make('coffee', 1.0))
    tea = asyncio.create_task(make('tea', random.uniform(0.5, 1.5)))
    print('tasks made')
    await coffee
    print(await tea)


asyncio.run(main())
