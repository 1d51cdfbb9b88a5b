"""shield() and what it does not do."""
import asyncio

async def critical(n):
    try:
        await asyncio.sleep(n)
        print('critical done')
        return n
    except asyncio.CancelledError:
        print('critical cancelled')
        raise

async def main():
    t = asyncio.create_task(critical(2))
    try:
        await asyncio.wait_for(asyncio.shield(t), 1)
    except TimeoutError:
        print('timeout, still running:', not t.done())
    print(await t)
    inner = asyncio.create_task(critical(5))
    outer = asyncio.shield(inner)
    inner.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print('inner cancelled ->', outer.cancelled())
    async def caller():
        await asyncio.shield(critical(1))
    c = asyncio.create_task(caller())
    await asyncio.sleep(0.5)
    c.cancel()
    try:
        await c
    except asyncio.CancelledError:
        print('caller cancelled')
    await asyncio.sleep(1)
    async def bad():
        await asyncio.sleep(0.1)
        raise ValueError('late')
    s = asyncio.shield(bad())
    await asyncio.sleep(0)
    s.cancel()
    await asyncio.sleep(0.5)

asyncio.run(main())

# expect: timeout, still running: True
# expect: critical done
# expect: 2
# expect: inner cancelled -> True
# expect: caller cancelled
# expect: critical done
