from unittest.mock import Mock, MagicMock, create_autospec, patch
class Real:
    attr = 5
    def __init__(self, x): self.x = x
    def go(self, a, b=2): return a + b
    @classmethod
    def make(cls, n): return cls(n)
    @staticmethod
    def stat(q): return q
m = Mock(spec=Real)
print(isinstance(m, Real), m.__class__)
m.go(1)
for f in (lambda: m.nope, lambda: m.x):
    try: f()
    except AttributeError as e: print(e)
m.newattr = 3
print(m.newattr)
s = Mock(spec_set=Real)
try:
    s.other = 3
except AttributeError as e: print(e)
s.attr = 4
print(s.attr)
a = create_autospec(Real)
i = a(3)
print(isinstance(i, Real))
i.go.return_value = 7
print(i.go(1), i.go(1, b=3))
for f in (lambda: i.go(), lambda: i.go(1, 2, 3), lambda: a(), lambda: i.go(1, c=3), lambda: i.zip, lambda: a.make(), lambda: a.stat(1, 2)):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
a.make(3); a.stat(1)
i.go.assert_called_with(1, b=3)
try: i.go.assert_called_with(1, 2, 3)
except AssertionError as e: print(e, repr(e.__cause__))
def func(a, b, *, c=3): "doc"
g = create_autospec(func, return_value=9)
print(g(1, 2), g.__name__, g.called, g.call_args)
g.assert_called_once_with(1, 2)
try: g(1)
except TypeError as e: print(e)
try: g.assert_called_with(1, 3)
except AssertionError as e: print(e)
g.side_effect = ValueError('boom')
try: g(1, 2)
except ValueError as e: print(e)
print(g.call_count, g.mock_calls)
m = Mock(spec=['a', 'b'])
m.a
try: m.c
except AttributeError as e: print(e)
with patch.object(Real, 'go', autospec=True) as go:
    go.return_value = 3
    r = Real(5)
    print(r.go(9))
    print(go.call_args == ((r, 9),), go.call_count)
    try: r.go()
    except TypeError as e: print(e)
with patch.object(Real, 'go') as go:
    Real(1).go(3)
    go.assert_called_once_with(3)
print(Real(1).go(3))
