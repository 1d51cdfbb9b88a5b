"""Two downloads at the same time, both times."""
import asyncio
import random

DELAY = 1.0  # knob: 0.2..3


async def download(name, seconds):
    await asyncio.sleep(seconds)
    return f'{name} after {seconds:.2f} s'


async def one_by_one():
    logo = asyncio.create_task(download('logo', DELAY))
    text = asyncio.create_task(download('text', random.uniform(0.5, 2.0)))
    print(await logo)
    print(await text)


async def together():
    logo = asyncio.create_task(download('logo', DELAY))
    text = asyncio.create_task(download('text', random.uniform(0.5, 2.0)))
    print(await logo)
    print(await text)
    print(logo.done(), text.result())


async def main():
    await one_by_one()
    await together()


asyncio.run(main())
