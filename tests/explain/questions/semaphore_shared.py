# question: why do only two run at a time?
# right answer: they share one semaphore; the two locks of two boxes are shared.
import asyncio


class Box:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.total = 0


async def fetch(limit, box):
    async with limit:
        async with box.lock:
            await asyncio.sleep(1)
            box.total += 1


async def main():
    limit = asyncio.Semaphore(2)
    boxes = [Box(), Box()]
    async with asyncio.TaskGroup() as tg:
        for n in range(4):
            tg.create_task(fetch(limit, boxes[n % 2]))


asyncio.run(main())

# not why: each one of its own
# not why 3: each one of its own
# why: Nothing failed.
