from unittest.mock import patch, Mock, seal, call, ANY
import random, math, json
class K:
    x = 1
    y = 2
for bad in (lambda: patch('nodots').start(), lambda: patch('__main__.K.nothere').start(), lambda: patch('nomod.x').start(),
            lambda: patch.object('str', 'x'), lambda: patch('json.dumps', new=3, new_callable=Mock), lambda: patch('json.dumps', 3, foo=1).start(), lambda: patch.multiple('json')):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
with patch.multiple(K, x=10, y=20):
    print(K.x, K.y)
print(K.x, K.y)
p = patch.object(K, 'x', 'new')
print(p.start(), K.x, p.stop(), K.x)
@patch.object(K, 'y', 5)
def f(a): return a, K.y
print(f(1), K.y, f.__name__)
m = Mock()
m.a.b = 3
seal(m)
print(m.a.b)
for g in (lambda: m.c, lambda: m.a.z, lambda: m()):
    try: g()
    except AttributeError as e: print(e)
m = Mock()
for g in (lambda: m.assert_foo(), lambda: m.called_once, lambda: m.asert_called(), lambda: m.assert_called()):
    try: print(type(g()).__name__)
    except (AttributeError, AssertionError) as e: print(type(e).__name__, e)
m(1, 2); m('a', b=3)
for g in (lambda: m.assert_called_once_with(1, 2), lambda: m.assert_has_calls([call(2)]), lambda: m.assert_has_calls([call(2), call(1, 2)], any_order=True), lambda: m.assert_not_called(), lambda: m.assert_any_call(3, q=1)):
    try: g()
    except AssertionError as e: print(e)
m.assert_has_calls([call(1, 2), call('a', b=3)])
m.assert_called_with(ANY, b=ANY)
m.assert_any_call(1, ANY)
parent = Mock()
a, b = Mock(), Mock()
parent.attach_mock(a, 'first')
parent.second = b
a(1); b(2); a.x(3)
print(parent.mock_calls)
print(parent.mock_calls == [call.first(1), call.second(2), call.first.x(3)])
w = Mock(wraps=math)
print(w.sqrt(16), w.sqrt.call_args)
class Real:
    def hi(self, n): return 'hi ' + n
r = Mock(wraps=Real())
print(r.hi('you'))
r.hi.return_value = 'no'
print(r.hi('you'))
