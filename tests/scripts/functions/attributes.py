"""doc"""
print(__doc__)
def f(a, b=2, /, c=3, *d, e, g=5, **h):
    "fdoc"
    def inner(): return a, b
    return inner
c = f.__code__
print(c.co_name, c.co_qualname, c.co_firstlineno, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_flags)
i = f(1, e=2)
c = i.__code__
print(c.co_name, c.co_qualname, c.co_firstlineno, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_flags)
print(f.__defaults__, f.__kwdefaults__, f.__closure__, [x.cell_contents for x in i.__closure__])
print(f.__globals__ is i.__globals__, f.__globals__["__doc__"], f.__dict__, f.__annotations__, f.__doc__, f.__module__)
f.__defaults__ = (7, 8); f.__kwdefaults__ = {"e": 9}
print(f(1, e=2, g=1)(), f.__kwdefaults__)
f.__doc__ = "new"; f.__module__ = "mod"; f.x = 1
print(f.__doc__, f.__module__, f.__dict__, f(1, g=3)())
try: f.__defaults__ = 5
except TypeError as e: print(e)
try: f.__wrapped__
except AttributeError as e: print(e)
f.__annotations__["z"] = 1
print(f.__annotations__)
async def g(): pass

def k(): yield
print(g.__code__.co_flags, k.__code__.co_flags)
