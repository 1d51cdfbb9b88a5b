"""asyncio course program: producers, consumers, timeouts, semaphores, gather, errors."""
import asyncio
import contextlib
import contextvars
import logging
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

logging.basicConfig(format='%(levelname)s:%(name)s:%(message)s', level=logging.INFO, stream=sys.stdout)
log = logging.getLogger(__name__)
request_id = contextvars.ContextVar('request_id', default='-')
random.seed(3)


@dataclass
class Job:
    n: int
    cost: float
    tries: int = 0
    errors: list = field(default_factory=list)


class Flaky(Exception):
    def __init__(self, job): self.job = job
    def __str__(self): return f'job {self.job.n} failed on try {self.job.tries}'


async def fetch(job):
    request_id.set(f'r{job.n}')
    job.tries += 1
    await asyncio.sleep(job.cost)
    if job.n % 3 == 0 and job.tries < 2:
        raise Flaky(job)
    return job.n ** 2


async def worker(name, q, results, sem):
    while True:
        job = await q.get()
        try:
            async with sem, asyncio.timeout(0.5):
                results[job.n] = await fetch(job)
                log.info('%s done %d (%s)', name, job.n, request_id.get())
        except TimeoutError:
            log.warning('%s timed out on %d', name, job.n)
            results[job.n] = None
        except Flaky as e:
            log.error('%s: %s', name, e)
            job.errors.append(e)
            await q.put(job)
        finally:
            q.task_done()


@contextlib.asynccontextmanager
async def pool(n, q, results):
    sem = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(worker(f'w{i}', q, results, sem), name=f'w{i}') for i in range(n)]
    try:
        yield tasks
    finally:
        for t in tasks: t.cancel()
        print(await asyncio.gather(*tasks, return_exceptions=True))


async def ticker(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0.1)


async def main():
    q, results = asyncio.Queue(maxsize=3), {}
    async with pool(3, q, results) as tasks:
        for i in range(7): await q.put(Job(i, 0.1 * i + 0.01))
        await q.join()
    print(sorted(results.items()), asyncio.get_running_loop().time() > 0)
    print([x async for x in ticker(3)], [await asyncio.sleep(0, i) for i in range(2)])
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fetch(Job(3, 0.01)))
            tg.create_task(fetch(Job(6, 0.02)))
            t = tg.create_task(asyncio.sleep(10, 'x'))
    except* Flaky as eg:
        print(eg, [str(e) for e in eg.exceptions], t.cancelled())
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d, d), name=str(d)) for d in (.3, .1, .2)], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], sorted(t.get_name() for t in pending))
    for t in pending: t.cancel()
    for c in asyncio.as_completed([asyncio.sleep(d, d) for d in (.3, .1, .2)]): print(await c, end=' ')
    print()
    ev, lock, cond = asyncio.Event(), asyncio.Lock(), asyncio.Condition()
    async def waiter(n):
        await ev.wait()
        async with lock: print('waiter', n); await asyncio.sleep(0.01)
    ws = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0); ev.set(); await asyncio.gather(*ws)
    try: await asyncio.wait_for(asyncio.shield(asyncio.sleep(5)), 0.1)
    except asyncio.TimeoutError as e: print(repr(e))
    loop = asyncio.get_running_loop()
    fut = loop.create_future(); loop.call_later(0.05, fut.set_result, 'later'); print(await fut, fut.done())
    print(await loop.run_in_executor(None, lambda: sum(range(10))), await asyncio.to_thread(time.strftime, '%Y', (2020,) + (1,) * 8))
    agen = ticker(5)
    async for x in agen:
        if x == 1: break
    await agen.aclose()
    async def boom(): raise ValueError('unhandled')
    asyncio.create_task(boom(), name='boom'); await asyncio.sleep(0.01)
    try: await asyncio.gather(asyncio.sleep(0.01), boom())
    except ValueError as e: print('gather', e)
    raise Flaky(Job(9, 0))


asyncio.run(main())
