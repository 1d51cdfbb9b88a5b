# The module array: numbers of one C type.
from array import array
import array as A, copy
def attempt(*calls):
    for call in calls:
        try: print(call())
        except Exception as e: print(type(e).__name__, e)
a = array('i', [3, 1, 2]); print(a, a[0], a[-1], a[1:], len(a), 3 in a, list(a), sum(a), max(a), sorted(a), a.typecode, a.itemsize)
a.append(5); a.extend([7, 8]); a.insert(0, 9); a[1] = 4; print(a, a.pop(), a.pop(0), a.index(2), a.count(4)); a.remove(2); a.reverse(); print(a)
print(a + array('i', [1]), a * 2, 2 * a, a == array('i', a), a < array('i', [9]), a.tolist(), a.tobytes(), bytes(a), array('d', [1, 2.5]), array('f', [.1]))
a += array('i', [1, 2]); a *= 2; del a[0]; del a[::2]; a[0:1] = array('i', [5, 6]); print(a, array('b'), array('B', b'abc'), array('h', range(4)))
b = array('H'); b.frombytes(b'\1\0\2\0'); print(b, b.tobytes()); b.byteswap(); print(b, copy.copy(b), copy.deepcopy(b) is b, [x for x in b], [*reversed(b)], tuple(b))
for c, vals in (('b', (200, -200, 'a', 1.5, 10**30)), ('B', (256, -1)), ('I', (2**32, -1, 'a', 10**30)), ('l', (2**63, 'a')), ('L', (2**64, -1)), ('q', (2**63,)), ('Q', (2**64, -1)), ('f', ('a', 1e100)), ('d', ('a',))):
    for v in vals: attempt(lambda: array(c, [v]))
e = array('i', [1])
attempt(lambda: array('z'), lambda: array('i', 'abc'), lambda: array(5), lambda: array('i', 5), lambda: e[5], lambda: e['a'], lambda: e.__setitem__(5, 1), lambda: e.__setitem__(0, 'a'), lambda: e + [1], lambda: e + array('b'), lambda: e.extend(array('b')), lambda: e.extend(5), lambda: e.remove(9), lambda: e.index(9), lambda: array('i').pop(), lambda: e.pop(7), lambda: e.fromlist((1,)), lambda: e.fromlist(['a']), lambda: e.frombytes(b'abc'), lambda: e.frombytes('abc'), lambda: hash(e), lambda: e.tounicode(), lambda: e.append('x'), lambda: e.append(2**40), lambda: e.insert(5, 6), lambda: e * 'a', lambda: e == [1], lambda: e < [1], lambda: e.__setitem__(slice(0, 1), [1]), lambda: array('i', [1, 2, 3]).__setitem__(slice(None, None, 2), array('i', [1])), lambda: A.typecodes[:3], lambda: e.nope, lambda: array, lambda: isinstance(e, A.ArrayType), lambda: e.buffer_info()[1], lambda: array('i', (x for x in 'ab')))
def sieve(n):
    s = array('b', [1]) * (n + 1); s[0] = s[1] = 0
    for i in range(2, int(n ** .5) + 1):
        if s[i]:
            for j in range(i * i, n + 1, i): s[j] = 0
    return [i for i, x in enumerate(s) if x]
print(len(sieve(5000)))
class Sub(array): pass
print(Sub('i', [1, 2]), Sub('i', [1])[0:], type(Sub('i') + Sub('i')))

