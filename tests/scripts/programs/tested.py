"""unittest with mocks by hand, setUpModule, skips, custom assertions, suites."""
import io
import re
import sys
import unittest
from decimal import Decimal
from fractions import Fraction


def setUpModule(): print('setUpModule')
def tearDownModule(): print('tearDownModule')


class Money:
    def __init__(self, amount, cur='EUR'):
        if not isinstance(cur, str) or len(cur) != 3: raise ValueError(f'bad currency: {cur!r}')
        self.amount, self.cur = Decimal(amount), cur
    def __eq__(self, o): return isinstance(o, Money) and (self.amount, self.cur) == (o.amount, o.cur)
    def __add__(self, o):
        if self.cur != o.cur: raise TypeError('currencies differ')
        return Money(self.amount + o.amount, self.cur)
    def __repr__(self): return f'Money({str(self.amount)!r}, {self.cur!r})'


class MoneyAsserts:
    def assertMoney(self, a, b, msg=None):
        if a.cur != b.cur: raise self.failureException(self._formatMessage(msg, f'{a.cur} != {b.cur}'))
        self.assertEqual(a.amount, b.amount, msg)


class FakeClock:
    def __init__(self): self.calls = []
    def now(self, *a, **k): self.calls.append((a, k)); return len(self.calls)


class TestMoney(MoneyAsserts, unittest.TestCase):
    longMessage = True
    maxDiff = 80
    def setUp(self): self.addTypeEqualityFunc(Money, self.eq)
    def eq(self, a, b, msg=None):
        if a != b: self.fail(self._formatMessage(msg, f'{a!r} is not {b!r}'))
    def test_add(self): self.assertEqual(Money(1) + Money('2.5'), Money('3.5'))
    def test_add_bad(self):
        with self.assertRaises(TypeError) as cm: Money(1) + Money(1, 'USD')
        self.assertEqual(str(cm.exception), 'currencies differ')
    def test_eq_fails(self): self.assertEqual(Money(1), Money(2), 'amounts')
    def test_custom(self): self.assertMoney(Money(1), Money(1, 'USD'), 'custom')
    def test_regex(self): self.assertRegex('abc123', r'\d{4}')
    def test_not_regex(self): self.assertNotRegex('abc', r'b')
    def test_raises_not(self):
        with self.assertRaises(ValueError): Money(1)
    def test_raises_regex(self):
        with self.assertRaisesRegex(ValueError, 'nothing'): Money(1, 'E')
    def test_raises_call(self): self.assertRaises(ValueError, Money, 1, cur='toolong')
    def test_warns(self):
        import warnings
        with self.assertWarns(UserWarning) as cm: warnings.warn('x')
        self.assertIn('x', str(cm.warning))
        with self.assertWarns(DeprecationWarning): pass
    def test_subtests(self):
        for n in range(5):
            with self.subTest('parity', n=n): self.assertEqual(n % 2, 0)
    def test_in(self): self.assertIn(3, [1, 2])
    def test_not_in(self): self.assertNotIn(1, [1, 2])
    def test_tuple(self): self.assertTupleEqual((1, 2), (1, 3))
    def test_seq(self): self.assertSequenceEqual([1, 2, 3], (1, 2))
    def test_long_list(self): self.assertEqual(list(range(40)), list(range(39)))
    def test_dict(self): self.assertEqual({'a': [1, 2], 'b': 2}, {'a': [1, 3], 'c': 1})
    def test_str(self): self.assertEqual('hello world', 'hello there')
    def test_lines(self): self.assertEqual('one\ntwo\n', 'one\n2\n')
    def test_set(self): self.assertEqual({1, 2}, {2, 3})
    def test_greater(self): self.assertGreaterEqual(1, 2)
    def test_is(self): self.assertIs([], [])
    def test_is_not(self): self.assertIsNot(None, None)
    def test_false(self): self.assertFalse([1])
    def test_isinstance(self): self.assertNotIsInstance(1, int)
    def test_count(self): self.assertCountEqual('aab', 'abb')
    def test_almost(self): self.assertNotAlmostEqual(1.00001, 1.00002, 3)
    def test_delta(self): self.assertAlmostEqual(1, 2, delta=0.5)
    def test_none(self): self.assertIsNotNone(None, 'gave none')
    @unittest.skipIf(sys.version_info > (3,), 'python 3')
    def test_skip_if(self): pass
    @unittest.skipUnless(False, 'unless')
    def test_skip_unless(self): pass
    def test_skip_inside(self): self.skipTest('inside')
    @unittest.expectedFailure
    def test_unexpected(self): pass
    def test_cleanup(self):
        self.addCleanup(print, 'cleanup', 1)
        self.addCleanup(self.fail, 'in cleanup')
    def test_docstring(self):
        """First line.

        Second."""
        raise RuntimeError('boom')
    def test_exit(self): raise SystemError('sys')


@unittest.skip('whole class')
class Skipped(unittest.TestCase):
    def test_x(self): pass


class BrokenSetup(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise ValueError('no class')
    def test_y(self): pass


class Result(unittest.TextTestResult):
    def addSuccess(self, test):
        super().addSuccess(test)
        print('OK:', test.id())


if __name__ == '__main__':
    out = io.StringIO()
    for verbosity in (0, 1, 2):
        suite = unittest.TestSuite()
        for case in (TestMoney, Skipped, BrokenSetup): suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(case))
        r = unittest.TextTestRunner(out, verbosity=verbosity, resultclass=Result if verbosity == 1 else None, failfast=False).run(suite)
        print(r)
    print(re.sub(r'in \d\.\d+s', 'in Xs', out.getvalue()))
