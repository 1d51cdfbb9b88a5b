# question: why did it fail?
# right answer: Not because of what is drawn while the error passes: it was raised before.
import asyncio, random


class Link:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        if random.random() < 0.9:
            print("slow close")


async def work():
    async with Link():
        raise ValueError("broken")


async def main():
    await asyncio.gather(work(), return_exceptions=False)


asyncio.run(main())

# not why: draws
# why: Task-2 raised ValueError                     turn 2 · line 17
