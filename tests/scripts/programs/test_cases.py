import unittest
class Stack:
    def __init__(self): self._d = []
    def push(self, x): self._d.append(x)
    def pop(self):
        if not self._d: raise IndexError('pop from empty stack')
        return self._d.pop()
    def __len__(self): return len(self._d)
class TestStack(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('setUpClass')
    def setUp(self): self.s = Stack()
    def tearDown(self): del self.s
    def test_push(self):
        """Push adds one."""
        self.s.push(1); self.assertEqual(len(self.s), 1)
    def test_pop_empty(self):
        with self.assertRaisesRegex(IndexError, 'empty') as cm: self.s.pop()
        self.assertIn('pop', str(cm.exception))
    def test_fail_list(self): self.assertEqual([1, 2, 3], [1, 2, 4], 'lists differ')
    def test_fail_dict(self): self.assertEqual({'a': 1, 'b': 2}, {'a': 1, 'b': 3})
    def test_fail_str(self): self.assertEqual('hello\nworld', 'hello\nthere')
    def test_fail_true(self): self.assertTrue([])
    def test_error(self): self.s.nope()
    def test_almost(self): self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertAlmostEqual(1, 1.5)
    def test_in(self): self.assertIn(3, [1, 2])
    def test_none(self): self.assertIsNone(3)
    def test_set(self): self.assertEqual({1, 2}, {2, 3})
    def test_tuple(self): self.assertTupleEqual((1, 2), (1, 3))
    def test_isinst(self): self.assertIsInstance(3, str)
    def test_greater(self): self.assertGreater(1, 2)
    def test_count(self): self.assertCountEqual([1, 2, 2], [2, 1, 1])
    def test_raises_not(self):
        with self.assertRaises(ValueError): pass
    @unittest.skip('later')
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_expected(self): self.fail('x')
    @unittest.expectedFailure
    def test_unexpected(self): pass
    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i): self.assertEqual(i % 2, 0)
    @unittest.skipIf(True, 'cond')
    def test_skipif(self): pass
import io, re
out = io.StringIO()
try: unittest.main(argv=['x', '-v'], testRunner=unittest.TextTestRunner(out, verbosity=2))
except SystemExit as e: print('exit', e.code)
print(re.sub(r'in \d+\.\d+s', 'in no time', out.getvalue()))
