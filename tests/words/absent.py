"""What did not happen: nobody awaited, asked, cancelled or was told in time."""
import asyncio
import gc


async def fails():
    raise ValueError("lost")


async def waits(seconds):
    await asyncio.sleep(seconds)


async def swallows():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        pass
    await asyncio.sleep(0.1)


async def fails_instead():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise OSError("instead")


async def fails_later():
    await asyncio.sleep(0.3)
    raise OSError("later")


async def nobody():
    await asyncio.Event().wait()


async def held_by_name():
    task = asyncio.create_task(fails())
    await asyncio.sleep(0.1)
    task = None


async def limited():
    try:
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise KeyError("instead")
    except KeyError:
        pass
    async with asyncio.timeout(0.1):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            pass


async def main():
    waits(1)
    asyncio.create_task(waits(1)).cancel()
    early = asyncio.create_task(waits(1))
    early.cancel()
    asyncio.create_task(nobody())
    stubborn = asyncio.create_task(swallows())
    await asyncio.sleep(0.1)
    gc.collect()
    stubborn.cancel()
    await held_by_name()
    await limited()
    await stubborn
    gathered = asyncio.gather(waits(1), waits(2))
    asyncio.get_running_loop().call_later(0.1, gathered.cancel)
    try:
        await gathered
    except asyncio.CancelledError:
        print("cancelled")
    other = asyncio.create_task(fails_instead())
    await asyncio.sleep(0)
    other.cancel()
    await asyncio.gather(other, return_exceptions=True)
    asyncio.create_task(waits(1)).cancel()
    renamed = asyncio.create_task(waits(0))
    renamed.set_name("renamed")
    await asyncio.wait([renamed])
    renamed.exception()
    async with asyncio.timeout(None):
        await renamed
    try:
        await asyncio.gather(fails_later(), fails())
    except ValueError:
        await asyncio.sleep(0.5)


asyncio.run(main())
