# question: why does my semaphore not limit anything?
# right answer: each call makes one of its own; no two tasks share one.
import asyncio


async def fetch(n):
    limit = asyncio.Semaphore(2)
    async with limit:
        await asyncio.sleep(1)
        print("fetched", n)


async def main():
    async with asyncio.TaskGroup() as tg:
        for n in range(4):
            tg.create_task(fetch(n))


asyncio.run(main())

# why: In line 8 four tasks took the semaphore `limit`, each one of its own: no two of them shared one, so nobody had to wait there for another. Only one that is made once, and handed to all, keeps tasks apart.
# why 3: each one of its own
# not why 1: each one of its own
# ru why: Строка 8: 4 задачи взяли Semaphore `limit`, каждая собственный: ни один не был общим, и потому там никому не пришлось ждать другого. Не пускает задачи одновременно только тот, который создан один раз и передан всем.
