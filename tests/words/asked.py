"""Who is asked to stop a second time."""
import asyncio


async def slow_to_stop():
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(1)


async def asks_twice():
    task = asyncio.create_task(slow_to_stop())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.sleep(0.1)
    task.cancel()
    at_once = asyncio.create_task(slow_to_stop())
    await asyncio.sleep(0.1)
    at_once.cancel()
    at_once.cancel()


async def goes_on():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        await asyncio.sleep(9)


async def goes_on_twice():
    task = asyncio.create_task(goes_on())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.sleep(0.1)
    task.cancel()


async def main():
    await asks_twice()
    await goes_on_twice()
    await asyncio.sleep(2)


asyncio.run(main())
