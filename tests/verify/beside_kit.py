"""A module with workers, imported by beside.py."""
import asyncio
import random

made = []
lock = asyncio.Lock()


async def work(name):
    made.append(name)
    await asyncio.sleep(random.uniform(0.1, 0.5))
    if random.random() < 0.3:
        raise ValueError(name)
    async with lock:
        await asyncio.sleep(0.1)
    return name


class Noisy:
    def __del__(self):
        print("gone with its module")


keep = Noisy()
