# question: why does to_thread() say that int is not callable?
# right answer: the function was called first, and its result handed over.
import asyncio
import time


def work(n):
    time.sleep(0.1)
    return n


async def main():
    await asyncio.gather(*[asyncio.to_thread(work(n)) for n in range(3)])


asyncio.run(main())

# why: Root cause: TypeError("'int' object is not callable") in Task-2 to_thread(0) (turn 4, 0.300 s).
# not why: line 0
# not timeline: waits for ?()
