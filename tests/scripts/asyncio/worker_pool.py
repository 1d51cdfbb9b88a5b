# A worker pool class with context manager, map, imap_unordered, results futures.
import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable


class Pool:
    def __init__(self, size: int):
        self._size = size
        self._queue: asyncio.PriorityQueue = asyncio.PriorityQueue()
        self._counter = itertools.count()
        self._workers: list[asyncio.Task] = []

    async def __aenter__(self):
        self._workers = [asyncio.create_task(self._work(i), name=f'worker-{i}') for i in range(self._size)]
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if exc_type is None:
            await self._queue.join()
        for w in self._workers:
            w.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)

    async def _work(self, n):
        while True:
            prio, _, fut, fn, args = await self._queue.get()
            try:
                if fut.cancelled():
                    continue
                try:
                    res = await fn(*args)
                except Exception as e:
                    fut.set_exception(e)
                else:
                    fut.set_result(res)
            finally:
                self._queue.task_done()

    def submit(self, fn, *args, priority=0) -> asyncio.Future:
        fut = asyncio.get_running_loop().create_future()
        self._queue.put_nowait((priority, next(self._counter), fut, fn, args))
        return fut

    async def map(self, fn, items: Iterable):
        return await asyncio.gather(*[self.submit(fn, x) for x in items])

    async def imap_unordered(self, fn, items) -> AsyncIterator:
        for f in asyncio.as_completed([self.submit(fn, x) for x in items]):
            yield await f


async def square(x):
    await asyncio.sleep(0.1 * (x % 3))
    if x == 13:
        raise ValueError('unlucky')
    return x * x


async def main():
    loop = asyncio.get_running_loop()
    async with Pool(3) as pool:
        print(await pool.map(square, range(7)))
        print([r async for r in pool.imap_unordered(square, [5, 4, 3])])
        a = pool.submit(square, 13)
        b = pool.submit(square, 2, priority=-1)
        b.cancel()
        try:
            await a
        except ValueError as e:
            print('error', e)
        print(b.cancelled(), a.exception())
        c = pool.submit(square, 8)
    print(c.result(), round(loop.time(), 2))
    print([w.cancelled() for w in pool._workers])

asyncio.run(main())
# expect: [0, 1, 4, 9, 16, 25, 36]
# expect: [9, 16, 25]
# expect: error unlucky
# expect: True unlucky
# expect: 64 0.8
# expect: [True, True, True]
