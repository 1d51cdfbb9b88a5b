"""A scheduler of jobs with priorities and deadlines."""
import asyncio
import itertools
from dataclasses import dataclass, field

@dataclass(order=True)
class Job:
    priority: int
    number: int = field(default_factory=itertools.count().__next__)
    name: str = field(default='', compare=False)

async def worker(q, out):
    while True:
        job = await q.get()
        try:
            await asyncio.sleep(0.1)
            out.append(job.name)
            if job.name == 'bad':
                raise ValueError(job)
        except ValueError as e:
            print('failed', e)
        finally:
            q.task_done()

async def main():
    q, out = asyncio.PriorityQueue(), []
    for p, n in ((3, 'low'), (1, 'high'), (2, 'mid'), (1, 'high2'), (2, 'bad')):
        await q.put(Job(p, name=n))
    w = asyncio.create_task(worker(q, out))
    await q.join()
    w.cancel()
    print(out, q)
    lq = asyncio.LifoQueue(2)
    lq.put_nowait(1); lq.put_nowait(2)
    try:
        lq.put_nowait(3)
    except asyncio.QueueFull as e:
        print(repr(e), lq.full(), lq.maxsize, lq.qsize())
    print(lq.get_nowait(), lq.get_nowait())
    try:
        lq.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))

asyncio.run(main())

# expect: failed Job(priority=2, number=4, name='bad')
# expect: ['high', 'high2', 'mid', 'bad', 'low'] <PriorityQueue maxsize=0 _getters[1]>
# expect: QueueFull() True 2 2
# expect: 2 1
# expect: QueueEmpty()
