import asyncio
from unittest.mock import AsyncMock, MagicMock, patch, sentinel, ANY, create_autospec
import time

async def main():
    m = AsyncMock(return_value=3)
    print(await m(1, x=2))
    m.assert_awaited_once_with(1, x=2)
    print(m.await_count, m.await_args)
    m2 = MagicMock()
    m2.get = AsyncMock(side_effect=KeyError('a'))
    try:
        await m2.get()
    except KeyError as e:
        print('KeyError', e)
asyncio.run(main())

class Calc:
    """A calculator."""
    def add(self, a, b):
        return a + b
    x = 3

spec = create_autospec(Calc)
c = spec()
c.add.return_value = 10
print(c.add(1, 2))
try:
    c.add(1)
except TypeError as e:
    print(e)
try:
    c.sub(1)
except AttributeError as e:
    print(e)
print(sentinel.one, sentinel.one is sentinel.one)
print(ANY == 3, [1, 2] == [ANY, ANY], ANY)
d = {'a': 1}
with patch.dict(d, {'b': 2}):
    print(d)
print(d)
with patch.dict(d, clear=True, z=1):
    print(d)
print(d)
