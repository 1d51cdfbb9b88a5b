# Async singleton, lazy init with lock, async property, __await__ on classes, async __init__ patterns.
import asyncio

class Database:
    _instance = None
    _lock = None
    def __new__(cls, *a, **k):
        raise TypeError('use Database.create()')
    @classmethod
    async def create(cls, dsn):
        if cls._lock is None:
            cls._lock = asyncio.Lock()
        async with cls._lock:
            if cls._instance is None:
                self = object.__new__(cls)
                await self._connect(dsn)
                cls._instance = self
        return cls._instance
    async def _connect(self, dsn):
        print('connecting', dsn)
        await asyncio.sleep(0.1)
        self.dsn = dsn

class AsyncInit:
    def __init__(self, x): self.x = x
    def __await__(self):
        async def init():
            await asyncio.sleep(0.01)
            self.ready = True
            return self
        return init().__await__()

class Lazy:
    @property
    async def value(self):
        await asyncio.sleep(0.01)
        return 42
    async def __call__(self, n): return n + 1

class CountDown:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n <= 0: raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n

class Reader:
    def __init__(self, lines): self.lines = lines
    async def __aiter__(self):
        for l in self.lines:
            await asyncio.sleep(0)
            yield l

async def main():
    dbs = await asyncio.gather(*(Database.create(f'db{i}') for i in range(3)))
    print(len(set(map(id, dbs))), dbs[0].dsn)
    try: Database()
    except TypeError as e: print(e)
    a = await AsyncInit(3)
    print(a.x, a.ready)
    print(await Lazy().value, await Lazy()(1))
    print([x async for x in CountDown(4)], [y async for x in CountDown(3) async for y in CountDown(x)])
    async for l in Reader(['a', 'b']): print(l)
    else: print('else')
    results = await asyncio.gather(AsyncInit(1), AsyncInit(2), asyncio.sleep(0.1, 'x'))
    print([getattr(r, 'x', r) for r in results])
    print(await asyncio.wait_for(AsyncInit(9), 1) is not None)
    t = asyncio.ensure_future(AsyncInit(5))
    print((await t).x)
    try:
        async for x in CountDown: pass
    except TypeError as e: print(e)
    lst = [await c for c in (asyncio.sleep(0.1, i) for i in range(3))]
    print(lst)
    print(await (lambda: asyncio.sleep(0, 'lambda'))())
    gen = (i async for i in CountDown(2))
    print(type(gen).__name__, await gen.__anext__())
    await gen.aclose()
asyncio.run(main())
# expect: connecting db0
# expect: 1 db0
# expect: use Database.create()
# expect: 3 True
# expect: 42 2
# expect: [3, 2, 1, 0] [1, 0, 0]
# expect: a
# expect: b
# expect: else
# expect: [1, 2, 'x']
# expect: True
# expect: 5
# expect: 'async for' requires an object with __aiter__ method, got type
# expect: [0, 1, 2]
# expect: lambda
# expect: async_generator 1
