# question: queue.join() hangs after an exception in the worker
# right answer: The worker died between get() and task_done(), and nobody awaited it.
import asyncio

class Pool:
    def __init__(self):
        self.jobs = asyncio.Queue()

    async def consume(self):
        while True:
            job = await self.jobs.get()
            print(10 // job)
            self.jobs.task_done()

    async def run(self):
        consumer = asyncio.create_task(self.consume())
        for job in (5, 2, 0, 1):
            await self.jobs.put(job)
        await self.jobs.join()
        consumer.cancel()
        print("finished")

asyncio.run(Pool().run())

# why: Items put into it: 4, taken out: 3; calls of task_done(): 2.
# ru why: Всего элементов положено: 4, взято: 3; вызовов task_done(): 2.
# why: Items that Task-2 Pool.consume(…) took out: 3, the last one, 0, in line 11 (turn 2); its calls of task_done(): 2.
# ru why: Task-2 Pool.consume(…) взяла из неё элементов: 3; последний, 0, — в строке 11 (виток 2); её вызовов task_done(): 2.
# why: Task-2 Pool.consume(…) died of ZeroDivisionError('integer division or modulo by zero') in line 12 (turn 2).
# ru why: Task-2 Pool.consume(…) погибла от ZeroDivisionError('integer division or modulo by zero') в строке 12 (виток 2).
