import asyncio


async def fail(delay, error):
    await asyncio.sleep(delay)
    raise error


async def inner():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(0, ValueError("one\ntwo")))
        tg.create_task(fail(0, KeyError("k")))


async def main():
    e = RuntimeError("with a note")
    e.add_note("a note\nof two lines")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(inner())
        tg.create_task(fail(0, e))


asyncio.run(main())
