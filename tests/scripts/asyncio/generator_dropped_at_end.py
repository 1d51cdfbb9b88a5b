"""A generator that goes with a cancelled task, before the loop's own shutdown."""
import asyncio


class Held:
    def __del__(self):
        print('held goes')


async def ticks(count):
    held = Held()
    try:
        for i in range(count):
            yield i
    finally:
        print('closed', held is not None)


async def work():
    try:
        await asyncio.sleep(1)
    finally:
        kept = ticks(3)
        print('first', await anext(kept))


async def main():
    asyncio.create_task(work())
    await asyncio.sleep(0)


asyncio.run(main())
print('over')

# expect: first 0
# expect: closed True
# expect: held goes
# expect: over
