"""A group of the program's own class, which lets few run at a time."""
import asyncio
class LimitedGroup(asyncio.TaskGroup):
    """A task group that runs at most `limit` tasks at a time."""
    def __init__(self, limit):
        super().__init__()
        self._sem = asyncio.Semaphore(limit)
        self.made = 0
    def create_task(self, coro, **kwargs):
        self.made += 1
        return super().create_task(self._limited(coro), **kwargs)
    async def _limited(self, coro):
        async with self._sem:
            return await coro
async def work(i):
    print('start', i, asyncio.get_running_loop().time())
    await asyncio.sleep(1)
    return i
async def main():
    async with LimitedGroup(2) as tg:
        ts = [tg.create_task(work(i), name=f'n{i}') for i in range(5)]
    print([t.result() for t in ts], tg.made, isinstance(tg, asyncio.TaskGroup))
asyncio.run(main())

# expect: start 0 0.0
# expect: start 1 0.0
# expect: start 2 1.0
# expect: start 3 1.0
# expect: start 4 2.0
# expect: [0, 1, 2, 3, 4] 5 True
