from __future__ import annotations
import asyncio
import random
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Optional

class Status(Enum):
    PENDING = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()

@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    duration: float = field(compare=False, default=0.1)
    status: Status = field(compare=False, default=Status.PENDING)
    result: Optional[str] = field(compare=False, default=None, repr=False)

class Scheduler:
    def __init__(self, workers: int = 2) -> None:
        self.queue: asyncio.Queue[Job] = asyncio.Queue()
        self.workers = workers
        self.done: list[Job] = []

    async def worker(self, n: int) -> None:
        while True:
            job = await self.queue.get()
            job.status = Status.RUNNING
            print(f'worker {n} starts {job.name} ({job.status.name})')
            try:
                await asyncio.sleep(job.duration)
                if job.name == 'bad':
                    raise RuntimeError('job failed')
                job.status = Status.DONE
                job.result = job.name.upper()
            except RuntimeError as e:
                job.status = Status.FAILED
                print('  error:', e)
            finally:
                self.done.append(job)
                self.queue.task_done()

    async def run(self, jobs):
        for job in sorted(jobs):
            await self.queue.put(job)
        tasks = [asyncio.create_task(self.worker(i)) for i in range(self.workers)]
        await self.queue.join()
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return self.done

jobs = [Job(3, 'c'), Job(1, 'a', 0.3), Job(2, 'bad', 0.05)]
for job in asyncio.run(Scheduler().run(jobs)):
    print(job, job.result)
print(min(jobs), max(jobs), jobs[0] < jobs[1])
