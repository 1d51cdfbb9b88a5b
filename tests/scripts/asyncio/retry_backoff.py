"""Retry with exponential backoff and jitter, as a decorator."""
import asyncio
import functools
import random

def retry(times=3, base=0.1, exceptions=(Exception,)):
    def decorate(f):
        @functools.wraps(f)
        async def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return await f(*args, **kwargs)
                except exceptions as e:
                    if attempt == times:
                        raise
                    delay = base * 2 ** attempt + random.uniform(0, base)
                    print(f'{f.__name__}: attempt {attempt} failed ({e}), waiting {delay:.3f}')
                    await asyncio.sleep(delay)
        return wrapper
    return decorate

@retry(times=4, exceptions=(ConnectionError, asyncio.TimeoutError))
async def fetch(n, *, p=0.6):
    await asyncio.sleep(0.01)
    if random.random() < p:
        raise ConnectionResetError(f'reset {n}')
    return n * 2

async def main():
    results = await asyncio.gather(*(fetch(i) for i in range(5)), return_exceptions=True)
    for r in results:
        print(repr(r))
    print(fetch.__name__, asyncio.iscoroutinefunction(fetch))

asyncio.run(main())

# expect: fetch: attempt 1 failed (reset 0), waiting 0.285
# expect: fetch: attempt 1 failed (reset 2), waiting 0.250
# expect: fetch: attempt 1 failed (reset 3), waiting 0.265
# expect: fetch: attempt 2 failed (reset 2), waiting 0.403
# expect: fetch: attempt 2 failed (reset 0), waiting 0.476
# expect: fetch: attempt 3 failed (reset 2), waiting 0.845
# expect: 0
# expect: 2
# expect: ConnectionResetError('reset 2')
# expect: 6
# expect: 8
# expect: fetch True
