import unittest, asyncio, io, sys
from unittest.mock import AsyncMock, patch, mock_open, MagicMock
class Client:
    async def fetch(self): raise OSError
async def job(c, n):
    out = []
    for _ in range(n):
        try:
            out.append(await c.fetch())
        except OSError:
            out.append(None)
        await asyncio.sleep(1)
    return out
def greet():
    name = input('name? ')
    print('Hello', name)
def count_lines(path):
    with open(path) as f:
        return len(f.readlines())
class T(unittest.IsolatedAsyncioTestCase):
    async def test_job(self):
        c = AsyncMock(spec=Client)
        c.fetch.side_effect = [1, OSError(), 3]
        self.assertEqual(await job(c, 3), [1, None, 3])
        self.assertEqual(c.fetch.await_count, 3)
    @patch('asyncio.sleep', new_callable=AsyncMock)
    async def test_sleep(self, sleep):
        c = AsyncMock()
        await job(c, 2)
        self.assertEqual(sleep.await_count, 2)
        sleep.assert_awaited_with(1)
class G(unittest.TestCase):
    @patch('builtins.input', return_value='Bob')
    @patch('sys.stdout', new_callable=io.StringIO)
    def test_greet(self, out, inp):
        greet()
        self.assertEqual(out.getvalue(), 'Hello Bob\n')
        inp.assert_called_once_with('name? ')
    @patch('builtins.print')
    @patch('builtins.input', side_effect=['Al'])
    def test_print(self, inp, pr):
        greet()
        pr.assert_called_with('Hello', 'Al')
    def test_open(self):
        m = mock_open(read_data='a\nb\nc\n')
        with patch('builtins.open', m):
            self.assertEqual(count_lines('x.txt'), 3)
        m.assert_called_once_with('x.txt')
    def test_open_main(self):
        with patch('__main__.open', mock_open(read_data='one'), create=True):
            with open('f') as f:
                self.assertEqual(f.read(), 'one')
    def test_write(self):
        m = mock_open()
        with patch('builtins.open', m):
            with open('f', 'w') as f:
                f.write('hello')
                f.write('more')
        m().write.assert_any_call('more')
        print(m.mock_calls)
    def test_iter(self):
        with patch('builtins.open', mock_open(read_data='x\ny\n')):
            with open('f') as f:
                self.assertEqual([l for l in f], ['x\n', 'y\n'])
            with open('f') as f:
                self.assertEqual(f.readline(), 'x\n')
                self.assertEqual(f.readline(), 'y\n')
                self.assertEqual(f.readline(), '')
@patch('time.time', return_value=100.0)
class C(unittest.TestCase):
    def test_a(self, t):
        import time
        self.assertEqual(time.time(), 100.0)
    def test_b(self, t):
        self.assertFalse(t.called)
    def helper(self): return 1
unittest.main(verbosity=2)
