"""Awaitable objects: __await__, async init, cached async property, coroutine wrappers."""
import asyncio
import types

class Connection:
    def __init__(self, host):
        self.host = host
    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        self.ready = True
        return self
    async def __aenter__(self):
        return await self
    async def __aexit__(self, *e):
        print('closed', self.host)

class Lazy:
    def __init__(self):
        self._f = None
    @property
    def value(self):
        if self._f is None:
            self._f = asyncio.ensure_future(self._load())
        return self._f
    async def _load(self):
        print('loading')
        await asyncio.sleep(0.1)
        return 42

@types.coroutine
def pause(n):
    for _ in range(n):
        yield
    return n

class Factory:
    @classmethod
    async def create(cls):
        self = cls()
        await pause(2)
        self.x = 1
        return self

async def main():
    c = await Connection('h')
    print(c.ready)
    async with Connection('g') as c:
        print(c.host)
    l = Lazy()
    print(await asyncio.gather(l.value, l.value))
    print(await pause(3), (await Factory.create()).x)
    print(await asyncio.gather(Connection('i'), pause(2)))if False else None
    f = asyncio.ensure_future(Connection('z'))
    print(type(f).__name__, (await f).host)
    print(await asyncio.wait_for(Connection('w'), 1) is not None)
    try:
        await 5
    except TypeError as e:
        print(e)

asyncio.run(main())

# expect: True
# expect: g
# expect: closed g
# expect: loading
# expect: [42, 42]
# expect: 3 1
# expect: Task z
# expect: True
# expect: object int can't be used in 'await' expression
