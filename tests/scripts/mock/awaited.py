import asyncio
import inspect
from unittest.mock import AsyncMock, MagicMock, Mock, call, patch
async def real(x): return x
class Api:
    async def get(self, url): return url
    def sync(self): return 1
    async def __aenter__(self): return self
    async def __aexit__(self, *a): pass
async def main():
    m = AsyncMock(side_effect=[1, 2, ValueError('v')])
    print(await m(), await m())
    try: await m()
    except ValueError as e: print(e)
    try: await m()
    except StopAsyncIteration: print('StopAsyncIteration')
    print(m.await_count, m.call_count)
    a = MagicMock(spec=Api)
    a.get.return_value = 'r'
    print(await a.get('u'), type(a.get).__name__, type(a.sync).__name__)
    a.get.assert_awaited_once_with('u')
    try: a.get.assert_awaited_with('z')
    except AssertionError as e: print(e)
    try: a.get.assert_not_awaited()
    except AssertionError as e: print(e)
    b = AsyncMock()
    try: b.assert_awaited()
    except AssertionError as e: print(e)
    try: b.assert_awaited_once()
    except AssertionError as e: print(e)
    try: b.assert_awaited_with(3)
    except AssertionError as e: print(e)
    c = b(1)
    print(b.called, b.await_count)
    await c
    print(b.await_count, b.await_args_list)
    b.assert_has_awaits([call(1)])
    try: b.assert_any_await(2)
    except AssertionError as e: print(e)
    print(inspect.iscoroutinefunction(b), asyncio.iscoroutinefunction(b))
    async with MagicMock() as cm:
        print(type(cm).__name__)
    am = MagicMock()
    am.__aiter__.return_value = [1, 2, 3]
    print([x async for x in am])
    with patch('__main__.real', return_value=5) as p:
        print(type(p).__name__, await real(1))
    f = AsyncMock(side_effect=real)
    print(await f(7))
    r = await asyncio.gather(*(AsyncMock(return_value=i)() for i in range(3)))
    print(r)
    n = AsyncMock()
    n.method.return_value = 4
    print(await n.method(), n.mock_calls)
asyncio.run(main())
