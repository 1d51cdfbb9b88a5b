# question: queue.join() hangs, workers are idle
# right answer: One worker took an item and did not call task_done() for it.
import asyncio

class Crawler:
    def __init__(self, seeds):
        self.todo = asyncio.LifoQueue()
        self.seen = []
        for seed in seeds:
            self.todo.put_nowait(seed)

    async def work(self):
        while True:
            page = await self.todo.get()
            try:
                await asyncio.sleep(0.1)
                if page > 2:
                    continue
                self.seen.append(page)
            finally:
                if page != 1:
                    self.todo.task_done()

    async def crawl(self):
        async with asyncio.TaskGroup() as group:
            workers = [group.create_task(self.work(), name=f"crawler-{n}") for n in (1, 2, 3)]
            await self.todo.join()
            for worker in workers:
                worker.cancel()
        print(self.seen)

asyncio.run(Crawler([1, 2, 3]).crawl())

# why: Items put into it: 3, taken out: 3; calls of task_done(): 2.
# ru why: Всего элементов положено: 3, взято: 3; вызовов task_done(): 2.
# why: Items that crawler-3 Crawler.work(…) took out: 1, the last one, 1, in line 14 (turn 2); its calls of task_done(): 0.
# ru why: crawler-3 Crawler.work(…) взяла из неё элементов: 1; последний, 1, — в строке 14 (виток 2); её вызовов task_done(): 0.
