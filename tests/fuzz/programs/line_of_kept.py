import asyncio, contextlib
# A task that is cancelled before its first step never enters its body, not
# even a `try` at the very beginning of it.
import asyncio


async def task():
    await asyncio.wait_for(task(delay), 1)


def generator():
    try:
        yield (asyncio.create_task(task()))
    finally:
        print('never')


async def main():
    t = asyncio.create_task(task())
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('cancelled', t.cancelled())
    try:
        generator().throw(ValueError('at once'))
    except ValueError as error:
        try:
            print(error)
        except* Exception as e:
            e.add_note('n'); print(repr(e))


asyncio.run(main())

