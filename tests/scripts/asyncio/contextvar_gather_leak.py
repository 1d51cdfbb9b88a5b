"""Which of asyncio's functions run in a context of their own."""
import asyncio, contextvars
v = contextvars.ContextVar('v', default=0)
async def setter(n): v.set(n); await asyncio.sleep(0); return v.get()
async def main():
    print(await asyncio.gather(setter(1), setter(2)), v.get())
    await setter(3); print(v.get())
    await asyncio.wait_for(setter(4), 1); print(v.get())
    async with asyncio.timeout(1): await setter(5)
    print(v.get()); await asyncio.shield(setter(6)); print(v.get())
    async def gen():
        for i in range(2): v.set(10 + i); yield v.get()
    async for x in gen(): print(x, v.get())
    ctx = contextvars.copy_context(); t = asyncio.create_task(setter(7), context=ctx); await t; print(ctx[v], v.get())
    print(await asyncio.to_thread(v.get))
asyncio.run(main())

# expect: [1, 2] 0
# expect: 3
# expect: 4
# expect: 5
# expect: 5
# expect: 10 10
# expect: 11 11
# expect: 7 11
# expect: 11
