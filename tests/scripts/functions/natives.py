# What a function of C says of itself: alone, as a method of its type, and bound
# to a value.
import functools
import inspect
import math
import types

cached = functools.cache(abs)
print(cached(-1), cached.__module__, cached.__name__, cached.__qualname__)


@functools.wraps(len)
def f(x):
    return 1


print(f.__name__, f.__module__, f.__qualname__, f.__wrapped__)
print(int.__module__, ValueError.__module__, dict.__module__,
      type.__module__, object.__module__)
print(len.__module__, math.floor.__module__, sorted.__module__,
      [].append.__module__)
print(isinstance([].append, types.BuiltinMethodType), isinstance(len,
      types.BuiltinFunctionType), type(len) is type([].append))
print(isinstance(list.append, types.MethodDescriptorType),
      inspect.isbuiltin([].append), inspect.ismethoddescriptor(list.append), inspect.isroutine(list.append))
print(inspect.isfunction(len), inspect.ismethod([].append),
      callable(list.append))
a = []
print(a.append == a.append, a.append == [].append,
      hash(a.append) == hash(a.append), {a.append: 1}[a.append])
m = a.append
m(3)
print(a, m.__self__ is a, m.__name__)
print(list(map([1,2,3].count, [1,2,5])), sorted([3,1], key=[5,3,1].index))
print(functools.partial(list.append, a)(4), a)
try:
    m.foo
except AttributeError as error:
    print(error)
try:
    m.__func__
except AttributeError as error:
    print(error)
try:
    list.append.foo
except AttributeError as error:
    print(error)
try:
    list.append()
except TypeError as error:
    print(error)
try:
    list.append(3, 4)
except TypeError as error:
    print(error)
try:
    m()
except TypeError as error:
    print(error)
try:
    m(*3)
except TypeError as error:
    print(error)
try:
    len(*3)
except TypeError as error:
    print(error)
try:
    list.append(*3)
except TypeError as error:
    print(error)
try:
    m < m
except TypeError as error:
    print(error)
print(str.join, dict.get, 'x'.upper.__qualname__)


class D(dict):
    g = dict.get


print(D.fromkeys.__qualname__, D().get.__qualname__, D.g, D().g(1, 2))
print(type(D.__dict__['g']))
print(types.MethodType(len, [1,2])(), types.MethodType(list.append, a)(7), a)
# expect: 1 builtins abs abs
# expect: len builtins len <built-in function len>
# expect: builtins builtins builtins builtins builtins
# expect: builtins math builtins None
# expect: True True True
# expect: True True True True
# expect: False False True
# expect: True False True 1
# expect: [3] True append
# expect: [1, 1, 0] [3, 1]
# expect: None [3, 4]
# expect: 'builtin_function_or_method' object has no attribute 'foo'
# expect: 'builtin_function_or_method' object has no attribute '__func__'
# expect: 'method_descriptor' object has no attribute 'foo'
# expect: unbound method list.append() needs an argument
# expect: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: list.append() takes exactly one argument (0 given)
# expect: list.append() argument after * must be an iterable, not int
# expect: len() argument after * must be an iterable, not int
# expect: list.append() argument after * must be an iterable, not int
# expect: '<' not supported between instances of 'builtin_function_or_method' and 'builtin_function_or_method'
# expect: <method 'join' of 'str' objects> <method 'get' of 'dict' objects> str.upper
# expect: D.fromkeys D.get <method 'get' of 'dict' objects> 2
# expect: <class 'method_descriptor'>
# expect: 2 None [3, 4, 7]
