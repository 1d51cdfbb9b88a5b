# A task that is cancelled before its first step never enters its body, not
# even a `try` at the very beginning of it.
import asyncio


async def task():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('never')
    finally:
        print('never')


def generator():
    try:
        yield 1
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
        print(error)


asyncio.run(main())

# expect: cancelled True
# expect: at once
