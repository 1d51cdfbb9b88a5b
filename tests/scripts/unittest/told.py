import unittest


class T(unittest.TestCase):
    def setUp(self):
        self.x = 1

    def test_equal(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_dict(self):
        self.assertEqual({'a': 1, 'b': 2}, {'a': 1, 'b': 3})

    def test_str(self):
        self.assertEqual('hello\nworld', 'hello\nworld!')

    def test_set(self):
        self.assertEqual({1, 2}, {2, 3})

    def test_tuple(self):
        self.assertEqual((1,), (1, 2))

    def test_true(self):
        self.assertTrue(0, 'should be true')

    def test_raises(self):
        with self.assertRaises(ValueError):
            int('1')

    def test_raises2(self):
        self.assertRaises(ZeroDivisionError, lambda: 1 / 0)
        with self.assertRaisesRegex(ValueError, 'lit.*x') as c:
            int('x')
        self.assertIsInstance(c.exception, ValueError)

    def test_error(self):
        {}['k']

    @unittest.skip('not now')
    def test_skip(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail('as expected')

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_sub(self):
        for i in range(4):
            with self.subTest('part', i=i):
                self.assertEqual(i % 2, 0)

    def test_doc(self):
        """What it says."""
        self.assertIn(5, [1, 2])

    def test_almost(self):
        self.assertAlmostEqual(1.1 + 2.2, 3.3)
        self.assertAlmostEqual(1, 2, places=3)

    def test_count(self):
        self.assertCountEqual([1, 1, 2], [2, 2, 1])

    def test_long(self):
        self.assertEqual('a' * 100 + 'b', 'a' * 100 + 'c')
        
    def test_is(self):
        self.assertIsNone(1)

    def test_regex(self):
        self.assertRegex('abc', 'x+')

    def test_cleanup(self):
        self.addCleanup(print, 'cleaned')
        self.skipTest('in the middle')


class A(unittest.TestCase):
    def setUp(self):
        print('set up')

    def test_it(self):


        self.assertEqual(1, 2)


import io
import re
import sys

stream = io.StringIO()
for verbosity in 1, 2:
    runner = unittest.TextTestRunner(stream, verbosity=verbosity)
    result = runner.run(unittest.TestSuite(
        [unittest.defaultTestLoader.loadTestsFromTestCase(T),
         unittest.defaultTestLoader.loadTestsFromTestCase(A)]))
    print(result, result.wasSuccessful())
print(re.sub(r'in \d+\.\d+s', 'in a while', stream.getvalue()))
