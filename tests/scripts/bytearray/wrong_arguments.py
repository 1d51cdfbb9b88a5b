# What is complained of is the argument itself, and in its order.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: (bytearray(b'xyz')).splitlines(bytearray(b'xyz')))
t(lambda: (bytearray(b'xyz')).zfill(bytearray(b'xyz')))
t(lambda: (bytearray(b'xyz')).center(bytearray(b'xyz')))
t(lambda: (bytearray(b'xyz')).center(5, bytearray(b'x')))
t(lambda: (bytearray(b'xyz')).hex(bytearray(b'x')))
t(lambda: (bytearray(b'xyz')).hex(b'x', bytearray(b'x')))
t(lambda: (bytearray(b'xyz')).expandtabs(bytearray(b'x')))
t(lambda: (bytearray(b'xyz')).split(bytearray(b'x'), bytearray(b'x')))
t(lambda: (bytearray(b'xyz')).find(bytearray(b'x'), bytearray(b'x')))
t(lambda: (bytearray(b'xyz')).replace(bytearray(b'x'), bytearray(b'x'), bytearray(b'x')))
t(lambda: (bytearray(b'xyz')).translate(bytearray(256), bytearray(b'x')))
t(lambda: (bytearray(b'xyz')).translate(None, bytearray(b'x')))
t(lambda: (bytearray(b'xyz')).join(bytearray(b'x')))
t(lambda: (bytearray(b'xyz')).startswith((bytearray(b'x'),)))
t(lambda: (bytearray(b'xyz')).strip(bytearray(b'x')))
t(lambda: (bytearray(b'xyz')).decode(bytearray(b'x')))
class P:
    def __init__(s,n): s.n=n
    def __len__(s): return s.n
for o in b'x', bytearray(b'abc'), memoryview(b'abc'):
    for n in 1, 2:
        t(lambda: o.hex(P(n)))
    t(lambda: o.hex(3))
    t(lambda: o.hex(None))
    t(lambda: o.hex([1]))
for a in b'\x00', bytearray(b'a'):
    t(lambda: a.translate(b'1,2', -1))
    t(lambda: a.translate(3, -1))
    t(lambda: a.translate(bytes(256), -1))
    t(lambda: a.translate(bytes(256), delete=-1))
    t(lambda: a.translate(None, delete=-1))
    t(lambda: a.translate(bytes(25), delete=b''))
    t(lambda: a.translate(bytes(25), bytearray()))
