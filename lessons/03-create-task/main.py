"""Two downloads, awaited one after the other, and then two tasks."""
import asyncio
import random

DELAY = 1.0  # knob: 0.2..3


async def download(name, seconds):
    await asyncio.sleep(seconds)
    return f'{name} after {seconds:.2f} s'


async def one_by_one():
    print(await download('logo', DELAY))
    print(await download('text', random.uniform(0.5, 2.0)))


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
