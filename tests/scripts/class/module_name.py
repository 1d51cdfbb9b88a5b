class A:
    def f(self):
        pass


print(A.__module__, A().__module__, A.f.__module__)
A.__module__ = 'other.place'
print(A, A().__module__)
for value in None, 1, [], (i for i in ()), object():
    print(hasattr(value, '__module__'), getattr(type(value), '__module__'))
for cls in list, dict, set, int, str, tuple, object, type, frozenset:
    print(cls.__name__, cls.__hash__ is None)
class B(dict):
    pass
print(B.__hash__ is None)
try:
    hash(B())
except TypeError as e:
    print(e)
