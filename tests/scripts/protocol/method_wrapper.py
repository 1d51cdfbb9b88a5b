# What a builtin type has under a special name, bound to an object.
def f():
    pass


for x in ([].__len__, f.__hash__, object().__init__):
    print(type(x).__name__, repr(x).split(' at ')[0], x.__name__,
          x.__qualname__, x.__self__ is f, hasattr(x, '__func__'))
# expect: method-wrapper <method-wrapper '__len__' of list object __len__ list.__len__ False False
# expect: method-wrapper <method-wrapper '__hash__' of function object __hash__ object.__hash__ True False
# expect: method-wrapper <method-wrapper '__init__' of object object __init__ object.__init__ False False
