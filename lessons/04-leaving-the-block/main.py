"""The body of the block is done long before the tasks that it made."""
import asyncio
import random

PATIENCE = 0.3  # knob: 0..3


async def walk(name):
    hours = random.uniform(0.5, 2.0)
    await asyncio.sleep(hours)
    print(name, 'is back')
    return hours


async def main():
    async with asyncio.TaskGroup() as tg:
        anna = tg.create_task(walk('anna'))
        boris = tg.create_task(walk('boris'))
        clara = tg.create_task(walk('clara'))
        await asyncio.sleep(PATIENCE)
        print('the body is done')
    print('all are back:', anna.done(), boris.done(), clara.done())


asyncio.run(main())
