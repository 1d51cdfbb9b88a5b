# Special names as data, as None, on metaclasses, on what derives from builtins.
import builtins
import re


def print(*values):
    """Without the addresses, which no two runs share."""
    texts = [re.sub(" at 0x[0-9a-f]+", "", str(value)) for value in values]
    builtins.print(*texts)


# functions & attributes of classes as data names
def case_1():
    class A:
        __abstractmethods__=frozenset(['x'])
    A()


def case_2():
    class A:
        __weakref__=3
    print(A().__weakref__)


def case_3():
    class A:
        __dict__={'q':1}
    a=A(); a.z=1
    print(a.__dict__)


def case_4():
    class A:
        __name__='q'
    print(A.__name__, A().__name__)


def case_5():
    class A:
        __class__=int
    print(isinstance(A(),int), A.__class__, A().__class__, type(A()))


def case_6():
    class A:
        __class__='x'
    try: print(isinstance(A(),int))
    except TypeError as e: print(e)


def case_7():
    class A:
        __bases__=(int,)
        __mro__=(3,)
        __base__=4
    print(A.__bases__, A.__mro__, A.__base__, A().__bases__)


def case_8():
    class A:
        __hash__=None
        __iter__=None
        __contains__=None
        __eq__=None
        __call__=None
        __len__=None
        __bool__=None
        __getitem__=None
        __add__=None
        __radd__=None
        __iadd__=None
        __neg__=None
        __enter__=None
        __index__=None
        __int__=None
        __float__=None
        __repr__=None
        __str__=None
        __format__=None
        __lt__=None
        __getattr__=None
        __reversed__=None
        __next__=None
        __abs__=None
        __round__=None
        __setitem__=None
        __delitem__=None
        __complex__=None
        __bytes__=None
        __divmod__=None
        __pow__=None
        __await__=None
        __aiter__=None
        __anext__=None
        __instancecheck__=None
        __dir__=None
        __length_hint__=None
    a=A()
    import operator, math
    def t(f):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
    t(lambda: hash(a)); t(lambda: iter(a)); t(lambda: 1 in a); t(lambda: a==1); t(lambda: a()); t(lambda: len(a)); t(lambda: bool(a)); t(lambda: a[0]); t(lambda: a+1); t(lambda: 1+a); t(lambda: -a); t(lambda: hex(a)); t(lambda: int(a)); t(lambda: float(a)); t(lambda: repr(a)); t(lambda: str(a)); t(lambda: format(a)); t(lambda: a<1); t(lambda: 1>a); t(lambda: a.foo); t(lambda: reversed(a)); t(lambda: next(a)); t(lambda: abs(a)); t(lambda: round(a)); t(lambda: operator.setitem(a,1,2)); t(lambda: operator.delitem(a,1)); t(lambda: complex(a)); t(lambda: bytes(a)); t(lambda: divmod(a,1)); t(lambda: a**2); t(lambda: isinstance(1,a)); t(lambda: dir(a)); t(lambda: operator.length_hint(a)); t(lambda: list(a)); t(lambda: operator.iadd(a,1)); t(lambda: aiter(a)); t(lambda: {a}); t(lambda: [a]==[1]); t(lambda: math.floor(a))
    def w():
        with a: pass
    t(w)


def case_9():
    class A:
        __set_name__=None
    try:
        class B: a=A()
    except Exception as e: print(type(e).__name__, e)


def case_10():
    class A:
        __init_subclass__=None
    try:
        class B(A): pass
    except Exception as e: print(type(e).__name__, e)


def case_11():
    class A:
        __new__=None
    try: A()
    except Exception as e: print(type(e).__name__, e)
    class B:
        __init__=None
    try: B()
    except Exception as e: print(type(e).__name__, e)
    print('ok')


def case_12():
    class A:
        def __init__(self): return 3
    try: A()
    except Exception as e: print(type(e).__name__, e)
    class B:
        def __new__(cls,*a): return 3
    print(B(1))
    class C:
        def __new__(cls): return object.__new__(cls)
        def __init__(self,x=5): print('init',x)
    C()
    try: C(1)
    except Exception as e: print(type(e).__name__, e)
    class D: pass
    try: D(1)
    except Exception as e: print(type(e).__name__, e)
    try: object.__new__(D,1)
    except Exception as e: print(type(e).__name__, e)
    try: D().__init__(1)
    except Exception as e: print(type(e).__name__, e)


# static, class, property, partial and callables as special methods
def case_13():
    import functools
    class Cal:
        def __call__(self,*a): return ('cal',len(a))
    class A:
        __len__=staticmethod(lambda: 3)
        __getitem__=classmethod(lambda cls,k: (cls.__name__,k))
        __contains__=Cal()
        @property
        def __iter__(self): return lambda: iter([1,2])
        __add__=lambda s,o: 'add'
        __hash__=int.__hash__ if 0 else (lambda s: 5)
        __str__=Cal()
        __repr__=lambda s: 'R'
        __neg__=functools.partialmethod(lambda s,x: x, 9)
    a=A()
    print(len(a), a[1], 1 in a, list(a), a+1, hash(a), -a)
    try: str(a)
    except TypeError as e: print(e)


# instance attribute does not count
def case_14():
    class A: pass
    a=A(); a.__len__=lambda: 3; a.__add__=lambda o: 4; a.__call__=lambda: 5; a.__iter__=lambda: iter([]); a.__str__=lambda: 'x'; a.__bool__=lambda: False; a.__enter__=1
    for f in (len, lambda a: a+1, lambda a: a(), iter, bool):
        try: print(f(a))
        except TypeError as e: print(e)
    print(str(a)[:10], a.__len__())


# class attribute added later
def case_15():
    class A: pass
    a=A()
    A.__len__=lambda s: 3
    A.__add__=lambda s,o: 4
    print(len(a), a+1, bool(a))
    del A.__len__
    try: len(a)
    except TypeError as e: print(e)
    A.__getattr__=lambda s,n: n
    print(a.foo)
    del A.__getattr__
    try: a.foo
    except AttributeError as e: print(e)
    A.__eq__=lambda s,o: True
    print(a==3); 
    try: print({a} and 1)
    except TypeError as e: print(e)
    A.__hash__=None
    try: hash(a)
    except TypeError as e: print(e)


def case_16():
    class A:
        def __lt__(self,o): return NotImplemented
        __gt__=__le__=__ge__=__eq__=__ne__=__add__=__radd__=__iadd__=__divmod__=__pow__=__matmul__=__lt__
        def __neg__(self): return NotImplemented
        def __len__(self): return NotImplemented
        def __bool__(self): return NotImplemented
        def __contains__(self,x): return NotImplemented
        def __getitem__(self,x): return NotImplemented
        def __hash__(self): return NotImplemented
        def __index__(self): return NotImplemented
        def __iter__(self): return NotImplemented
        def __str__(self): return NotImplemented
        def __call__(self): return NotImplemented
    a=A()
    import operator
    for f in (lambda:a<1,lambda:a==1,lambda:a!=1,lambda:a+1,lambda:1+a,lambda:operator.iadd(a,1),lambda:divmod(a,1),lambda:a**1,lambda:a@1,lambda:-a,lambda:len(a),lambda:bool(a),lambda:a[1],lambda:hash(a),lambda:hex(a),lambda:iter(a),lambda:str(a),lambda:a()):
        try: print(f())
        except TypeError as e: print(e)


# inherited reflected priority
def case_17():
    class A:
        def __add__(s,o): return 'A.add'
        def __radd__(s,o): return 'A.radd'
        def __eq__(s,o): return 'A.eq'
        def __lt__(s,o): return 'A.lt'
        def __gt__(s,o): return 'A.gt'
    class B(A): pass
    class C(A):
        def __radd__(s,o): return 'C.radd'
        def __gt__(s,o): return 'C.gt'
        def __eq__(s,o): return 'C.eq'
    print(A()+A(), A()+B(), A()+C(), C()+A(), A()<B(), A()<C(), A()==C(), C()==A(), B()+C())
    class I(int):
        def __radd__(s,o): return 'I.radd'
        def __rsub__(s,o): return 'I.rsub'
    class J(int): pass
    print(1+I(1), I(1)+I(1), 1-I(1), True+I(1), J(1)+I(1), 1+J(1), type(1+J(1)))


def case_18():
    import operator as o
    class A:
        pass
    names='iadd isub imul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor imatmul'.split()
    for n in names:
        setattr(A,'__%s__'%n,(lambda n: lambda s,x: (n,x))(n))
    for n in names: print(getattr(o,n)(A(),1))
    class B: pass
    for n in names:
        setattr(B,'__%s__'%n[1:],(lambda n: lambda s,x: ('plain',n,x))(n))
        setattr(B,'__%s__'%n,lambda s,x: NotImplemented)
    for n in names: print(getattr(o,n)(B(),1))
    for n in names:
        try: getattr(o,n)(1,'x')
        except TypeError as e: print(e)
        try: getattr(o,n)(object(),1)
        except TypeError as e: print(str(e).replace('0x',''))
        except OverflowError as e: print(e)


def case_19():
    class A:
        def __setattr__(self,n,v): object.__setattr__(self,n,('w',v))
        def __delattr__(self,n): print('del',n); object.__delattr__(self,n)
    a=A(); a.x=1; print(a.x); del a.x
    try: del a.x
    except AttributeError as e: print(e)
    a.x=2
    a.x+=1 if 0 else (1,)
    print(a.x)


def case_20():
    class A:
        def __get__(self,i,o): return ('get', i is None, o)
    class B: a=A()
    b=B()
    print(B.a, b.a)
    b.a=3
    print(b.a)
    class C:
        def __set__(self,i,v): i.__dict__['v']=v
    class D: c=C()
    d=D(); print(d.c is D.c); d.c=4; print(d.v)
    try: del d.c
    except AttributeError as e: print(e)
    class E:
        def __delete__(self,i): print('deleted')
    class F: e=E()
    f=F(); del f.e
    try: f.e=1
    except AttributeError as e: print(e)


def case_21():
    class A(int):
        def __new__(cls,*a): print('new',a); return super().__new__(cls,*a)
        def __init__(self,*a): print('init',a)
    print(A(5), A('7'), A('11',2), type(A(3)+1), A(3).bit_length(), A(4)==4, hash(A(4))==hash(4), {A(1):2}[1])


def case_22():
    class F(float):
        def __new__(cls,x): return float.__new__(cls,x*2)
        def __repr__(self): return 'F'
    print(F(1.5), str(F(1)), f'{F(2):.2f}', F(1)+1, F(2).hex(), F(1).is_integer(), '%s %r %f'%(F(1),F(1),F(1)))
    class S(str):
        def __str__(self): return 'S!'
        def __len__(self): return 99
        def __getitem__(self,i): return 'item'
        def __iter__(self): return iter('xyz')
        def __contains__(self,x): return True
    s=S('abc'); print(s, len(s), s[0], list(s), 'q' in s, s.upper(), ''.join(s), s+'d', '%s'%s, f'{s}', f'{s!r}', s.find('b'), s[::-1], max(s), s=='abc', 'abc'==s, {s:1}['abc'], 'abc'.startswith(s), 'xabcx'.split(s), 'abc' in ['abc'], str(s)=='abc')


def case_23():
    class L(list):
        def __init__(self,*a): super().__init__(*a); self.n=1
        def __getitem__(self,i): return 'i'
        def __len__(self): return 7
        def __iter__(self): return iter('it')
        def append(self,x): print('append',x); super().append(x)
        def __contains__(self,x): return 'c'
        def __eq__(self,o): return 'eq'
        def __add__(self,o): return 'add'
        def __iadd__(self,o): return 'iadd'
        def __setitem__(self,i,v): print('si',i,v); super().__setitem__(i,v)
    l=L([1,2,3]); l.append(4); print(l, l[0], len(l), list(l), 9 in l, l==1, l+1, sorted(l), sum(L([1,2]) and [1]), tuple(l), l.n, l.copy(), l.index(2), l*2, [*l], list.__len__(l), l.pop(), reversed(l).__class__.__name__)
    l[0]=5; l[1:2]=[7]
    a,b=l; print(a,b)
    [0].extend(l); x=[0]; x+=l; print(x); x=[0]+l; print(x); x[:]=l; print(x)


def case_24():
    class T(tuple):
        def __new__(cls,*a): return super().__new__(cls,a)
        def __getitem__(self,i): return 'i'
        def __iter__(self): return iter('q')
        def __len__(self): return 0
        def __hash__(self): return 1
        def __eq__(self,o): return False
    t=T(1,2); print(t, t[0], list(t), len(t), bool(t), hash(t), t==t, t!=t, t in [t], (1,2)==t, '%s %s'%t if 0 else 1, t+(3,), t*2, t.index(2), t.count(1), tuple(t), isinstance(1,T(int,str)), print(*t))
    print('%s %s'%t)


def case_25():
    class D(dict):
        def __getitem__(self,k): return 'gi'
        def __setitem__(self,k,v): print('si',k); super().__setitem__(k,v)
        def keys(self): return ['k']
        def __iter__(self): return iter('it')
        def __len__(self): return 42
        def __contains__(self,k): return True
        def get(self,k,d=None): return 'g'
    d=D(a=1); d['b']=2; d.update(c=3); d.setdefault('e',5); print(d, d['z'], list(d), len(d), 'q' in d, d.get('x'), d.items(), dict(d), {**d}, d.pop('a'), d|{'x':1}, {'x':1}|d, d=={'b':2}, list(d.values()), bool(d))
    def f(**k): return k
    print(f(**d), '%(a)s'%d, '{a}'.format_map(d), '{0[a]}'.format(d))
    d|={'y':1}; print(d)


def case_26():
    class S(set):
        def __contains__(self,x): return 'c'
        def __len__(self): return 5
        def __iter__(self): return iter('z')
        def __or__(self,o): return 'or'
        def add(self,x): print('add',x)
    s=S([1,2]); s.add(3); print(len(s), 9 in s, list(s), s|{1}, {1}|s, s&{1}, type(s&{1}), type(s-{1}), s=={1,2}, {1,2}==s, s<={1,2,3}, frozenset(s), set(s), s.union([5]), type(s.union([5])), type(s.copy()), sorted(s))
    class F(frozenset): pass
    print(F([1])|F([2]), type(F([1])|F([2])), type(F([1]).copy()), F([1])=={1}, hash(F([1]))==hash(frozenset([1])), F()is F())


def case_27():
    class B(bytes):
        def __getitem__(self,i): return 'i'
        def __iter__(self): return iter([1])
        def __len__(self): return 9
        def __new__(cls,x): return super().__new__(cls,x)
    b=B(b'ab'); print(b,b[0],list(b),len(b),b+b'c',b.upper(),type(b.upper()),b==b'ab',b'ab'==b,bytes(b),b.hex(),b'xab'.find(b), 97 in b, bytearray(b), b''.join([b,b]))


def case_28():
    class E(Exception):
        def __init__(self,a,*,b=1): super().__init__(a); self.b=b
        def __str__(self): return 'E:%s'%self.b
        def __repr__(self): return 'ER'
        def __eq__(self,o): return True
        def __hash__(self): return 3
        def __bool__(self): return False
        def __len__(self): return 0
        def __iter__(self): return iter([1])
    try: raise E(1,b=2)
    except E as e: print(e, repr(e), e.args, e==3, hash(e), bool(e), list(e), e or 'falsy')
    try:
        try: raise E(1)
        except E as e: raise ValueError('x') from e
    except ValueError as v: print(v.__cause__, v.__context__ is v.__cause__, v.__suppress_context__)
    class G(ExceptionGroup):
        def derive(self,x): return G('d',x)
        def __new__(cls,m,x): return super().__new__(cls,m,x)
    try: raise G('g',[ValueError(1),TypeError(2)])
    except* ValueError as e: print(type(e), e.exceptions)
    except* TypeError as e: print(type(e), e.message)


for number in range(1, 29):
    print("---", number)
    try:
        globals()["case_%d" % number]()
    except Exception as error:
        print(type(error).__name__, error)
