"""Two waits at the same time."""
import asyncio
import random

PAUSE = 1.0  # knob: 0.5..2


async def fetch(name):
    print(name, 'asks')
    await asyncio.sleep(PAUSE + random.random())
    print(name, 'has it')


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch('anna'))
        group.create_task(fetch('boris'))


asyncio.run(main())
