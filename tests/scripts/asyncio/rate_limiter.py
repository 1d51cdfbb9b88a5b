"""At most so many calls in any second."""
import asyncio, time
from collections import deque
class RateLimiter:
    """At most n calls in any window of `per` seconds."""
    def __init__(self, n, per):
        self.n, self.per, self.calls, self.lock = n, per, deque(), asyncio.Lock()
    async def __aenter__(self):
        async with self.lock:
            loop = asyncio.get_running_loop()
            while len(self.calls) >= self.n:
                wait = self.calls[0] + self.per - loop.time()
                if wait > 0:
                    await asyncio.sleep(wait)
                self.calls.popleft()
            self.calls.append(loop.time())
        return self
    async def __aexit__(self, *exc):
        return False
async def call(i, limiter, start):
    async with limiter:
        print(f'{time.monotonic() - start:5.2f} call {i}')
        await asyncio.sleep(0.1)
        if i == 4:
            raise ConnectionError('nope')
        return i * i
async def main():
    limiter, start = RateLimiter(2, 1.0), time.monotonic()
    res = await asyncio.gather(*(call(i, limiter, start) for i in range(7)), return_exceptions=True)
    print(res)
asyncio.run(main())

# expect:  0.00 call 0
# expect:  0.00 call 1
# expect:  1.00 call 2
# expect:  1.00 call 3
# expect:  2.00 call 4
# expect:  2.00 call 5
# expect:  3.00 call 6
# expect: [0, 1, 4, 9, ConnectionError('nope'), 25, 36]
