# Types, cells and aliases that refuse in their own words; what derives from them.


def case_1():
    import types, collections
    c=types.CellType(1); print(c.cell_contents)
    try: types.CellType().cell_contents
    except ValueError as e: print(e)
    for v in (5,): c.cell_contents=v
    print(c.cell_contents, types.CellType(1)==types.CellType(1), types.CellType(1)<types.CellType(2))
    try: c.foo=1
    except AttributeError as e: print(type(e).__name__)


def case_2():
    for s in ('int.__base__=1','int.__class__=1','int.foo=1','del int.foo','int.__dict__=1','ValueError.__mro__=1','del object.__doc__','type.__name__=1','list[int].__args__=1','(int|str).__args__=1','list[int].__origin__=2'):
        try: exec(s); print('ok')
        except Exception as e: print(type(e).__name__,e)


def case_3():
    import collections
    class O(collections.OrderedDict): pass
    o=O(); o.x=1; print(o.x, o.__dict__)


def case_4():
    class M(type):
        def __setattr__(cls,n,v): print('ms',n); super().__setattr__(n,v)
    class A(metaclass=M): pass
    A.x=1; A.__doc__='d'; A.__name__='N'; A.__module__='m'; print(A, A.__doc__)


def case_5():
    class P:
        def __setattr__(self,n,v): super().__setattr__(n,v+1)
    p=P(); p.x=1; print(p.x)
    object.__setattr__(p,'x',10); print(p.x)
    try: object.__setattr__(P,'x',1)
    except TypeError as e: print(e)
    try: type.__setattr__(p,'x',1)
    except TypeError as e: print(e)
    try: object.__setattr__(int,'x',1)
    except TypeError as e: print(e)
    type.__setattr__(P,'q',3); print(P.q)
    print(object.__getattribute__(P,'__name__') if 0 else type.__getattribute__(P,'q'))
    try: object.__delattr__(P,'q')
    except TypeError as e: print(e)


for number in range(1, 6):
    print("---", number)
    try:
        globals()["case_%d" % number]()
    except Exception as error:
        print(type(error).__name__, error)
