"""The first that succeeds wins (happy eyeballs, by hand)."""
import asyncio

async def connect(host, delay, ok=True):
    try:
        await asyncio.sleep(delay)
        if not ok:
            raise OSError(f'{host} refused')
        return host
    except asyncio.CancelledError:
        print(host, 'given up')
        raise

async def first(*coros):
    tasks = [asyncio.create_task(c) for c in coros]
    errors = []
    try:
        for f in asyncio.as_completed(tasks):
            try:
                return await f
            except OSError as e:
                errors.append(e)
        raise ExceptionGroup('all failed', errors)
    finally:
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

async def main():
    print(await first(connect('a', 1, False), connect('b', 2), connect('c', 3)))
    try:
        await first(connect('a', 1, False), connect('b', 2, False))
    except* OSError as e:
        print(e.message, e.exceptions)
    done, pending = await asyncio.wait(
        [asyncio.create_task(connect(h, d)) for h, d in (('x', 2), ('y', 1))],
        return_when=asyncio.FIRST_COMPLETED)
    print({t.result() for t in done}, len(pending))
    for t in pending:
        t.cancel()

asyncio.run(main())

# expect: c given up
# expect: b
# expect: all failed (OSError('a refused'), OSError('b refused'))
# expect: {'y'} 1
# expect: x given up
