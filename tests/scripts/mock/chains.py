from unittest.mock import Mock, MagicMock, call, NonCallableMock, DEFAULT, PropertyMock
m = Mock()
m.a.b.c(1, 2, k=3)
m.x('y')
m.a.b.d().e(5)
print(m.mock_calls)
print(m.method_calls)
print(m.a.mock_calls)
print(m.a.b.c.call_args.args, m.a.b.c.call_args.kwargs, m.a.b.c.call_args[0])
args, kwargs = m.a.b.c.call_args
print(args, kwargs)
print(call.a.b.c(1), call(1).foo(2), call.foo().bar, call().x.y(3, z=1))
print(call(1).foo(2).call_list())
m2 = Mock(return_value=3, name='thing')
print(m2(), m2.name if False else '')
m3 = Mock(**{'method.return_value': 3, 'other.side_effect': KeyError('k')})
print(m3.method())
try:
    m3.other()
except KeyError as e:
    print(repr(e))
m3.configure_mock(**{'x.y.z': 9})
print(m3.x.y.z)
n = NonCallableMock()
try:
    n()
except TypeError as e:
    print(e)
n.foo(3)
print(n.foo.called)
m4 = Mock(side_effect=lambda x: x * 2)
print(m4(4))
m4.side_effect = lambda x: DEFAULT
m4.return_value = 'd'
print(m4(4))
m4.side_effect = None
print(m4(4), m4.call_count)
m4.reset_mock()
print(m4.call_count, m4.call_args, m4.mock_calls, m4(1))
m4.reset_mock(return_value=True)
print(type(m4(1)).__name__)
class Foo:
    @property
    def bar(self):
        return 'real'
p = PropertyMock(return_value='mocked')
type_of = type('Foo2', (Foo,), {'bar': p})
f = type_of()
print(f.bar)
f.bar = 3
print(p.mock_calls)
