import asyncio
import io
import unittest


def setUpModule():
    print('module set up')


def tearDownModule():
    print('module torn down')


class Order(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('class set up')
        cls.addClassCleanup(print, 'class cleaned')

    @classmethod
    def tearDownClass(cls):
        print('class torn down')

    def setUp(self):
        print('set up', self._testMethodName)
        self.addCleanup(print, 'cleaned')

    def tearDown(self):
        print('torn down')

    def test_b(self):
        print('b', self.id(), str(self), repr(self))

    def test_a(self):
        print('a', self.shortDescription())

    def test_c(self):
        with self.subTest(n=1):
            print('c')
        with self.assertWarns(UserWarning) as seen:
            import warnings
            warnings.warn('watch out')
        print(seen.warning, seen.lineno)
        with self.assertRaises(KeyError) as raised:
            {}[1]
        print(repr(raised.exception))


class Async(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print('sync set up')

    async def asyncSetUp(self):
        print('async set up')
        self.addAsyncCleanup(self.leave, 3)

    async def leave(self, n):
        print('left', n)

    async def asyncTearDown(self):
        print('async torn down')

    async def test_one(self):
        await asyncio.sleep(0.5)
        print('one', asyncio.get_running_loop().is_running())

    def test_two(self):
        print('two')

    async def test_three(self):
        with self.assertRaises(asyncio.TimeoutError):
            await asyncio.wait_for(asyncio.sleep(10), 0.1)
        async with asyncio.TaskGroup() as group:
            task = group.create_task(asyncio.sleep(0.1, 'slept'))
        self.assertEqual(task.result(), 'slept')


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise ValueError('no class')

    def test_never(self):
        print('never')


load = unittest.defaultTestLoader.loadTestsFromTestCase
suite = unittest.TestSuite(load(case) for case in (Order, Async, Broken))
print(suite.countTestCases())
result = unittest.TestResult()
suite.run(result)
print(result, result.errors[0][0])
for wrong in (lambda: Order('nothing'), lambda: suite.addTest(Order),
              lambda: Order('test_a').assertRaises(5),
              lambda: suite.addTests('ab')):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
