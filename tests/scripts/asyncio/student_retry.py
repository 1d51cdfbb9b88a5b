import asyncio, functools, random
def retry(times, base, on=(ConnectionError,)):
    def wrap(fn):
        @functools.wraps(fn)
        async def inner(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kwargs)
                except on as error:
                    if attempt == times:
                        raise RuntimeError(f"{fn.__name__} gave up") from error
                    delay = base * 2 ** (attempt - 1) + random.random() / 10
                    print(f"attempt {attempt} failed: {error!r}; waiting {delay:.3f}")
                    await asyncio.sleep(delay)
        return inner
    return wrap
@retry(4, 0.1, on=(ConnectionError, TimeoutError))
async def flaky(share):
    """May fail."""
    async with asyncio.timeout(0.2):
        await asyncio.sleep(random.uniform(0, 0.3))
        if random.random() < share:
            raise ConnectionResetError(104, "reset")
        return "fine"
async def main():
    print(flaky.__name__, flaky.__doc__, asyncio.iscoroutinefunction(flaky))
    for share in 0.3, 0.9:
        try:
            print(await flaky(share))
        except RuntimeError as error:
            print(error, "<-", repr(error.__cause__))
    await flaky(1)
asyncio.run(main())
