# assertSequenceEqual() takes a list for a tuple of the same items.
import unittest
class T(unittest.TestCase):
    def runTest(self): pass
t = T()
for args in (([1, 2], (1, 2)), ([1, 2], (1, 3)), ((1,), [1, 2]), ('ab', ['a', 'b']), ('ab', ['a', 'c']), (range(3), [0, 1, 2]), ([1], [1]), ([], ()), ([1, 2], [2, 1])):
    try: t.assertSequenceEqual(*args); print('equal')
    except AssertionError as e: print(e)
for f, args in ((t.assertListEqual, ([1], (1,))), (t.assertTupleEqual, ((1,), (2,))), (t.assertEqual, ([1], (1,)))):
    try: f(*args); print('equal')
    except AssertionError as e: print(e)
