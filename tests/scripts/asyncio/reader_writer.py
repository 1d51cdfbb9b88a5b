"""A lock for many readers or one writer, of a Condition."""
import asyncio
class RW:
    def __init__(self): self.c = asyncio.Condition(); self.r = 0; self.w = False
    def reader(self): return _R(self)
    def writer(self): return _W(self)
class _R:
    def __init__(self, l): self.l = l
    async def __aenter__(self):
        async with self.l.c:
            await self.l.c.wait_for(lambda: not self.l.w); self.l.r += 1
    async def __aexit__(self, *a):
        async with self.l.c:
            self.l.r -= 1; self.l.c.notify_all()
class _W(_R):
    async def __aenter__(self):
        async with self.l.c:
            await self.l.c.wait_for(lambda: not self.l.w and self.l.r == 0); self.l.w = True
    async def __aexit__(self, *a):
        async with self.l.c:
            self.l.w = False; self.l.c.notify_all()
async def r(l, n):
    async with l.reader(): print('r', n); await asyncio.sleep(0.2)
async def w(l, n):
    async with l.writer(): print('w', n); await asyncio.sleep(0.1)
async def main():
    l = RW(); await asyncio.gather(r(l, 1), w(l, 1), r(l, 2), w(l, 2), r(l, 3)); print(l.r, l.w)
asyncio.run(main())

# expect: r 1
# expect: r 2
# expect: r 3
# expect: w 1
# expect: w 2
# expect: 0 False
