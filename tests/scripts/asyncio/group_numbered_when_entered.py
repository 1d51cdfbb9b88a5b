# A group that nobody enters has no number in the trace.
import asyncio


async def main():
    coroutine = asyncio.sleep(0)
    try:
        asyncio.TaskGroup().create_task(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()
    outer = asyncio.TaskGroup()
    inner = asyncio.TaskGroup()
    async with outer:
        async with inner:
            inner.create_task(asyncio.sleep(1, 'inner'))
        print(outer.create_task(asyncio.to_thread(len, 'abc')) is not None)
    print(outer, inner)

asyncio.run(main())
