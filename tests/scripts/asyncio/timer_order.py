"""Timers can be compared and taken back."""
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    t0 = loop.time()
    out = []
    h1 = loop.call_later(0.3, out.append, 'late')
    h2 = loop.call_at(t0 + 0.1, out.append, 'at')
    h3 = loop.call_soon(out.append, 'soon')
    h4 = loop.call_later(0.2, out.append, 'cancelled')
    h4.cancel()
    print(h4.cancelled(), h1.cancelled(), h1.when() - t0, h2.when() < h1.when(), h1 > h2, h1 == h2)
    await asyncio.sleep(0.25)
    print(out)
    h1.cancel()
    await asyncio.sleep(0.2)
    print(out, h3.cancelled())
    n = 0
    def tick():
        nonlocal n
        n += 1
        if n < 5:
            loop.call_later(0.5, tick)
        else:
            done.set_result(n)
    done = loop.create_future()
    tick()
    print(await done, round(loop.time() - t0, 3))
    try:
        loop.call_later(None, print)
    except TypeError as e:
        print(e)
asyncio.run(main())

# expect: True False 0.3 True True False
# expect: ['soon', 'at']
# expect: ['soon', 'at'] False
# expect: 5 2.45
# expect: delay must not be None
