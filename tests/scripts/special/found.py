# What random programs over builtin bases have found.


def case_1():
    class E(KeyError): pass
    try: KeyError.__repr__((1,))
    except TypeError as e: print(e)
    print(KeyError.__repr__ is BaseException.__repr__, KeyError.__str__ is BaseException.__str__, repr(E(1)), str(E('a')), KeyError.__init__)


def case_2():
    class A: pass
    class B: pass
    for o in (A(), A, 5, int):
        try: super(B,o)
        except TypeError as e: print(e)


def case_3():
    class A:
        def __setitem__(self,k,v): pass
    class B:
        def __delitem__(self,k): pass
    class C: pass
    def d(o,k): del o[k]
    def s(o,k): o[k]=1
    for o in (A(),B(),C(),1,1.5,'a',(1,),b'a',range(3),None,len,{1},frozenset(),iter([]),{}.keys(),d,1j):
        for k in (0,'x',None,slice(1),2.5):
            for f in (d,s):
                try: f(o,k)
                except (TypeError,AttributeError) as e: print(type(e).__name__, e)


def case_4():
    b=bytearray(b'a')
    try: b+=b
    except BufferError as e: print(e)
    b.extend(b); print(b); b*=2; print(b, b+b)


def case_5():
    l=[1,2]
    for k in ('a',2.5,None):
        try: l[k:]=5
        except TypeError as e: print(e)
    try: l[::0]=5
    except ValueError as e: print(e)
    print(l)


def case_6():
    import functools
    class N:
        def __iter__(self): return 3
    class R:
        def __iter__(self): raise TypeError('mine')
    class V:
        def __iter__(self): raise ValueError('mine')
    for x in (N(),R(),V(),5):
        try: functools.reduce(lambda a,b:a,x)
        except Exception as e: print(type(e).__name__, e, e.__context__)


def case_7():
    for f in (lambda: sum([b'a'],bytearray()), lambda: sum(['a'],''), lambda: sum([b'a'],b''), lambda: type(1,2), lambda: type.__new__(type,1), lambda: type.__new__(type), lambda: type()):
        try: f()
        except TypeError as e: print(e)
    class M(type): pass
    for a in ((),(1,),(1,2),('a',(),{},1)):
        try: M(*a)
        except TypeError as e: print(e)


def case_8():
    import operator
    class H: pass
    H.__call__ = H()
    try: H()()
    except RecursionError as e: print(e)
    class L:
        def __len__(self): return 2**70
        def __length_hint__(self): return 2**70
    for f in (len, bool, operator.length_hint):
        try: f(L())
        except Exception as e: print(type(e).__name__, e)
    class I:
        def __index__(self): return None
    try: operator.index(I())
    except TypeError as e: print(e)


for number in range(1, 9):
    print("---", number)
    try:
        globals()["case_%d" % number]()
    except Exception as error:
        print(type(error).__name__, error)
