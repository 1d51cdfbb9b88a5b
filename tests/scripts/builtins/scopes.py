# What is in sight, and what dir() lists: CPython's names, word for word.
import sys
x = 3
print(locals() is globals(), 'x' in globals())
def f(a, b=2):
    c = 3
    def g():
        return a, locals()
    print(locals() and sorted(locals()), g()[1])
    del c
    return sorted(vars().items(), key=lambda p: p[0]) and list(locals())
print(f(1))
class A:
    y = 5
    print([n for n in locals() if not n.startswith('__f')])
    z = locals()['y']
    def __init__(self): self.q = 1
    def m(self): pass
print(dir(A), dir(A()))
class B(A):
    __slots__ = ('s',)
    def __dir__(self): return ['b', 'a']
print(dir(B()), [n for n in dir(B) if '__' not in n])
for t in (int, 5, 1.5, "a", b"", [], (), {}, set(), frozenset(), range(3), slice(1), None, ..., NotImplemented, True, print, f, (lambda: 0), A().m, type, object, super, property, staticmethod, Exception, ValueError, OSError, StopIteration, {}.keys(), iter([]), enumerate, zip, map, filter, reversed, (i for i in ()), type(f), type(sys)):
    print(dir(t))
print(sys.version_info[:2] >= (3, 11), sys.version_info.major, sys.version_info >= (3, 8), sys.version_info)
print(sys.version_info == tuple(sys.version_info), isinstance(sys.version_info, tuple), len(sys.version_info), hex(sys.hexversion))
print(type(sys.version_info), sys.maxunicode, sys.getdefaultencoding(), sys.intern("a"), len(sys.argv))
try: sys.nothing
except AttributeError as e: print(e)
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
sys.setrecursionlimit(5000)
print(sys.getrecursionlimit(), deep(4000))
for bad in (0, -1, 'a', 1.5):
    try: sys.setrecursionlimit(bad)
    except Exception as e: print(type(e).__name__, e)
print([sorted(locals()) for _ in [0]] if sys.version_info < (3, 12) else 'inlined')
print(dir())
for v in (5, "", [], {}): print(hasattr(v, "__iter__"), hasattr(v, "nothing"))
try: vars(5)
except TypeError as e: print(e)
try: dir(1, 2)
except TypeError as e: print(e)
