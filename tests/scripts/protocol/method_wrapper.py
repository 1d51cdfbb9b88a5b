# What a builtin type has under a special name, bound to an object.
def f():
    pass


for x in ([].__len__, f.__hash__, object().__init__):
    print(type(x).__name__, repr(x).split(' object')[0], x.__name__,
          x.__qualname__, x.__self__ is f, hasattr(x, '__func__'))
# expect: method-wrapper <method-wrapper '__len__' of list __len__ list.__len__ False False
# expect: method-wrapper <method-wrapper '__hash__' of function __hash__ object.__hash__ True False
# expect: method-wrapper <method-wrapper '__init__' of object __init__ object.__init__ False False
