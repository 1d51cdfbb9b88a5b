"""AsyncExitStack: the order of exits, an error in one, pop_all()."""
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
@asynccontextmanager
async def res(n, fail=False):
    print('open', n); await asyncio.sleep(0)
    try:
        yield n
    finally:
        print('close', n)
        if fail: raise OSError(n)
async def main():
    async with AsyncExitStack() as s:
        for i in range(3):
            await s.enter_async_context(res(i))
        s.push_async_callback(asyncio.sleep, 0)
        s.callback(print, 'callback')
        print('body')
    try:
        async with AsyncExitStack() as s:
            await s.enter_async_context(res(1, True))
            await s.enter_async_context(res(2))
            raise KeyError('body')
    except OSError as e:
        print(repr(e), repr(e.__context__))
    stack = AsyncExitStack()
    await stack.enter_async_context(res('x'))
    s2 = stack.pop_all()
    await stack.aclose(); print('--'); await s2.aclose()
asyncio.run(main())

# expect: open 0
# expect: open 1
# expect: open 2
# expect: body
# expect: callback
# expect: close 2
# expect: close 1
# expect: close 0
# expect: open 1
# expect: open 2
# expect: close 2
# expect: close 1
# expect: OSError(1) KeyError('body')
# expect: open x
# expect: --
# expect: close x
