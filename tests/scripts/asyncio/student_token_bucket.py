import asyncio
class Bucket:
    def __init__(self, capacity, fill):
        self.tokens = self.capacity = capacity
        self.fill = fill
        self.changed = asyncio.Condition()
        self.filler = asyncio.create_task(self._fill(), name="filler")
    async def _fill(self):
        while True:
            await asyncio.sleep(self.fill)
            async with self.changed:
                self.tokens = min(self.capacity, self.tokens + 1)
                self.changed.notify()
    async def take(self, n=1):
        async with self.changed:
            await self.changed.wait_for(lambda: self.tokens >= n)
            self.tokens -= n
            return asyncio.get_running_loop().time()
async def main():
    bucket = Bucket(2, 0.5)
    async def worker(name, n):
        for _ in range(3):
            print(name, n, round(await bucket.take(n), 3))
    try:
        async with asyncio.timeout(4):
            async with asyncio.TaskGroup() as group:
                group.create_task(worker("a", 1)); group.create_task(worker("b", 2))
    except TimeoutError as error:
        print("late", repr(error), repr(error.__cause__))
    bucket.filler.cancel()
    print(await asyncio.gather(bucket.filler, return_exceptions=True))
asyncio.run(main())
