"""Two waits, one after the other."""
import asyncio
import random

PAUSE = 1.0  # knob: 0.5..2


async def fetch(name):
    print(name, 'asks')
    await asyncio.sleep(PAUSE + random.random())
    print(name, 'has it')


async def main():
    await fetch('anna')
    await fetch('boris')


asyncio.run(main())
