"""At most so many calls in a window of time."""
import asyncio
import collections

class RateLimiter:
    def __init__(self, rate, per):
        self.rate, self.per = rate, per
        self.calls = collections.deque()
        self.lock = asyncio.Lock()

    async def __aenter__(self):
        loop = asyncio.get_running_loop()
        async with self.lock:
            while len(self.calls) >= self.rate:
                wait = self.calls[0] + self.per - loop.time()
                if wait > 0:
                    await asyncio.sleep(wait)
                self.calls.popleft()
            self.calls.append(loop.time())

    async def __aexit__(self, *exc):
        pass

async def work(limiter, i):
    async with limiter:
        print(f'{asyncio.get_running_loop().time():.2f} {i}')

async def main():
    limiter = RateLimiter(2, 1.0)
    await asyncio.gather(*(work(limiter, i) for i in range(7)))

asyncio.run(main())

# expect: 0.00 0
# expect: 0.00 1
# expect: 1.00 2
# expect: 1.00 3
# expect: 2.00 4
# expect: 2.00 5
# expect: 3.00 6
