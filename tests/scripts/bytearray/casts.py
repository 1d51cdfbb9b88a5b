# memoryview: cast() to all native formats and to more dimensions.
import sys
def t(f):
    try:
        x = f()
        print(type(x).__name__ if isinstance(x, memoryview) else x)
    except Exception as e: print(type(e).__name__, e)
def about(m):
    print(m.format, m.itemsize, m.ndim, m.shape, m.strides, m.nbytes, m.readonly, m.c_contiguous, m.f_contiguous, m.contiguous, m.suboffsets)
data = bytearray(range(24))
m = memoryview(data)
for f in ['b','B','c','?','h','H','i','I','l','L','q','Q','n','N','P','e','f','d','@h','@B','x','>h','hh','','s', '@', 3, None, b'h']:
    def run():
        c = m.cast(f)
        about(c)
        return c.tolist()[:6], len(c), c[0], c[-1]
    t(run)
i = m.cast('i')
about(i)
i[0] = -5
i[1] = 2**31-1
print(data.hex(' '))
for v in 2**31, -2**31-1, 1.5, 'a', None, b'a', True, 10**30:
    def run(): i[2] = v; return i[2]
    t(run)
q = m.cast('Q')
for v in 2**64-1, 2**64, -1, 2**63:
    def run(): q[0] = v; return q[0]
    t(run)
for f in 'efd' if sys.version_info >= (3, 12) else 'fd':
    d = m.cast(f)
    for v in 1.5, 3, -0.0, float('inf'), float('nan'), 'x', None, 1j, 10**400:
        def run(): d[0] = v; return d[0], data[:8].hex()
        t(run)
c = m.cast('c')
for v in b'z', b'zz', b'', 'z', 3, bytearray(b'z'):
    def run(): c[0] = v; return c[0]
    t(run)
b = m.cast('?')
for v in 0, 1, 'x', '', None, []:
    def run(): b[0] = v; return b[0]
    t(run)
data[:] = bytes(range(24))
two = m.cast('B', [4, 6])
about(two)
print(two.tolist(), len(two), two[1, 2], two[-1, -1])
three = m.cast('H', shape=(2, 3, 2))
about(three); print(three.tolist())
for k in (0, (0,), (1, 2, 1), (1, 2), (1, 2, 1, 0), (2, 0, 0), (0, 3, 0), (0, 0, -3), (), 'a', (0, 'a', 0), slice(1), (slice(1), slice(2)), (slice(1), 0), ..., None, 1.5):
    t(lambda: three[k])
    def run(): three[k] = 7; return three.tolist()
    t(run)
    def run(): del three[k]
    t(run)
t(lambda: list(three)); t(lambda: 3 in three); t(lambda: list(reversed(three)))
part = two[1:3]
about(part); print(part.tolist(), part.tobytes(), part[::-1].tolist(), part == two[1:3], part == two[2:4])
t(lambda: part[::-1].cast('B'))
t(lambda: two[::2].tobytes())
for o in None, 'C', 'F', 'A', 'x', 3: t(lambda: two.tobytes(order=o)); t(lambda: two[::2].tobytes(order=o)); t(lambda: m.tobytes(o))
zero = memoryview(b'\x05').cast('B', shape=[])
about(zero)
for k in (), ..., 0, (0,), slice(1), None: t(lambda: type(zero[k]) is memoryview or zero[k])
t(lambda: zero.tolist()); t(lambda: len(zero)); t(lambda: bool(zero)); t(lambda: list(zero)); t(lambda: zero.tobytes())
w = memoryview(bytearray(b'\x05')).cast('b', shape=[])
def run(): w[()] = -3; return w[...]
t(run); t(lambda: w.tolist())
def run(): w[...] = -4; return w[()]
t(run)
def run(): w[0] = -4
t(run)
for s in [24], [0], [4, 7], [-4, -6], [4.0, 6], 'ab', 5, None, (2,) * 65, [2**62, 2**62], [True, 24], [1] * 64, [10**30]: t(lambda: m.cast('B', s).shape)
t(lambda: two.cast('B', [6, 4])); t(lambda: two.cast('B').shape); t(lambda: two.cast('B', [24]).shape); t(lambda: i.cast('H')); t(lambda: i.cast('b').cast('H').shape)
t(lambda: m[:5].cast('i')); t(lambda: m[::2].cast('B')); t(lambda: memoryview(b'').cast('i').tolist()); t(lambda: memoryview(b'').cast('B', [1]))
t(lambda: m.cast()); t(lambda: m.cast('B', [24], 3)); t(lambda: m.cast(format='B', shape=[24]).shape); t(lambda: m.cast('B', x=3))
a = memoryview(b'\x01\x00\x02\x00'); h = a.cast('h')
print(a == h, h == memoryview(b'\x01\x02'), memoryview(b'\x01\x02') == h, h == b'\x01\x00\x02\x00', h != h[:], h == h[::1], a.cast('b') == a, a.cast('c') == a, a.cast('c') == a.cast('c'))
n = memoryview(bytearray(8)).cast('d'); n[0] = float('nan'); print(n == n, n != n)
print(hash(a.cast('b')) == hash(a), hash(a.cast('c')) == hash(bytes(a)))
t(lambda: hash(h)); t(lambda: hash(m)); t(lambda: hash(a.cast('B', [2, 2])) == hash(bytes(a)))
print(bytes(h), h.hex(), h.hex(':'), two.hex()[:10], h.obj is a.obj, bytes(two[::2])[:8], bytearray(h))
h2 = memoryview(h); about(h2); about(h.toreadonly()); about(i.toreadonly())
x = memoryview(bytearray(8)).cast('h')
x[1:3] = memoryview(b'\x01\x00\x02\x00').cast('h'); print(x.tolist())
def run(): x[1:3] = b'\x01\x00\x02\x00'
t(run)
def run(): x[1:3] = memoryview(b'\x01\x00\x02\x00').cast('H')
t(run)
def run(): x[1:3] = memoryview(b'\x01\x00').cast('h')
t(run)
def run(): x[::2] = memoryview(b'\x09\x00\x08\x00').cast('h'); return x.tolist()
t(run)
def run(): x[1:3] = 5
t(run)
def run(): two[1:2] = two[2:3]
t(run)
def run(): h[0] = 1
t(run)
def run(): del x[0]
t(run)
x.release()
for f in (lambda: x[0], lambda: x.cast('B'), lambda: x.tolist(), lambda: x.shape, lambda: len(x), lambda: list(x), lambda: x == x, lambda: hash(x)): t(f)
t(lambda: hasattr(memoryview, 'index')); t(lambda: memoryview(b'a').count(3))
t(lambda: data.append(1))
print([v for v in memoryview(b'abc').cast('c')], b'b' in memoryview(b'abc').cast('c'), sum(memoryview(b'\x01\x00\x02\x00').cast('H')), sorted(memoryview(b'\x05\x01')), max(i) > 3)
t(lambda: memoryview(b'abcd')[()]); t(lambda: memoryview(b'abcd')[(1,)]); t(lambda: memoryview(b'abcd')[1, 2]); t(lambda: memoryview(b"abcd")[(9,)])
