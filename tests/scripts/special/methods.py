# Special methods one by one, and the operations that ask them.
import builtins
import re


def print(*values):
    """Without the addresses, which no two runs share."""
    texts = [re.sub(" at 0x[0-9a-f]+", "", str(value)) for value in values]
    builtins.print(*texts)


def case_1():
    import math
    class A:
        def __complex__(self): return 1+2j
        def __float__(self): return 2.5
        def __index__(self): return 7
        def __int__(self): return 9
        def __round__(self, n=None): return ('r',n)
        def __trunc__(self): return 't'
        def __floor__(self): return 'f'
        def __ceil__(self): return 'c'
    a=A()
    print(complex(a), float(a), int(a), hex(a), bin(a), oct(a), chr(A()), [0]*10 and list(range(10))[a], round(a), round(a,2), math.trunc(a), math.floor(a), math.ceil(a), math.sqrt(a), "%d"%a, "%f"%a, "%x"%a, range(a), bytes(a), math.gcd(a,14), math.factorial(a), divmod(15, int(a)), math.isqrt(a), 2**int(a), pow(2,3,int(a)))


def case_2():
    import math
    class A:
        def __float__(self): return 2.5
    print(math.floor(A()), math.ceil(A()))
    print(math.trunc(A()))


def case_3():
    class A:
        def __float__(self): return 2.5
    print(round(A()))


def case_4():
    class A:
        def __index__(self): return 5
    print(float(A()), complex(A()), int(A()))


def case_5():
    import operator
    class A:
        def __length_hint__(self): return 5
        def __iter__(self): return iter([1,2])
    print(operator.length_hint(A()), list(A()))


def case_6():
    import operator
    class A:
        def __length_hint__(self): return -1
        def __iter__(self): return iter([1,2])
    print(operator.length_hint(A()))


def case_7():
    class A:
        def __length_hint__(self): return -1
        def __iter__(self): return iter([1,2])
    print(list(A()))


def case_8():
    class A:
        def __length_hint__(self): print('hint'); return NotImplemented
        def __iter__(self): return iter([1,2])
    print(list(A()), tuple(A()), [*A()], (*A(),), sorted(A()), bytes(A()), bytearray(A()))


def case_9():
    class A:
        def __length_hint__(self): print('hint'); return 'x'
        def __iter__(self): return iter([1,2])
    for f in (list, tuple, bytes, bytearray, sorted, set, sum, max, enumerate, dict.fromkeys, "".join):
        try: print(f, f(A()))
        except Exception as e: print(type(e).__name__, e)
    l=[]
    try: l.extend(A())
    except Exception as e: print(e)
    try: l[1:1]=A()
    except Exception as e: print(e)
    try: a,b=A()
    except Exception as e: print(e)
    try: l+=A()
    except Exception as e: print(e)


def case_10():
    class A:
        def __len__(self): print('len'); return 2
        def __iter__(self): return iter([1,2])
    for f in (list, tuple, bytes, bytearray, sorted, set, sum, max, dict.fromkeys):
        try: print(f.__name__, f(A()))
        except Exception as e: print(type(e).__name__, e)
    l=[]
    l.extend(A())
    l[1:1]=A()
    a,b=A()
    l+=A()
    [*A()]
    (*A(),)
    print(*A())


def case_11():
    class A:
        def __len__(self): raise ValueError('len')
        def __iter__(self): return iter([1,2])
    for f in (list, tuple, bytes, bytearray, sorted, set, sum, max, dict.fromkeys):
        try: print(f.__name__, f(A()))
        except Exception as e: print(type(e).__name__, e)


def case_12():
    class A:
        def __len__(self): raise TypeError('len')
        def __iter__(self): return iter([1,2])
    for f in (list, tuple, bytes, bytearray, sorted, set, sum, max, dict.fromkeys):
        try: print(f.__name__, f(A()))
        except Exception as e: print(type(e).__name__, e)


def case_13():
    class A:
        def __dir__(self): return ['b','a',3]
    try: print(dir(A()))
    except TypeError as e: print(e)
    class B:
        def __dir__(self): return ('b','a')
    print(dir(B()))
    class C:
        def __dir__(self): return 3
    try: print(dir(C()))
    except TypeError as e: print(e)
    class M(type):
        def __dir__(cls): return ['m']
    class D(metaclass=M): pass
    print(dir(D))
    print('__init__' in dir(D()))


def case_14():
    class M(type):
        def __instancecheck__(cls, o): print('ic', o); return o==1
        def __subclasscheck__(cls, o): print('sc', o.__name__); return []
    class A(metaclass=M): pass
    print(isinstance(1,A), isinstance(2,(str,A)), issubclass(int,A), issubclass(int,(A,int)), isinstance(A(),A))
    try: raise ValueError
    except ValueError: pass
    match 1:
        case A(): print('match')


def case_15():
    class A:
        def __instancecheck__(self,o): return True
        def __subclasscheck__(self,o): return 'yes'
    print(isinstance(3,A()), issubclass(int,A()))


def case_16():
    import abc
    class A(abc.ABC):
        @classmethod
        def __subclasshook__(cls, C): return True if hasattr(C,'foo') else NotImplemented
    class F: foo=1
    print(issubclass(F,A), isinstance(F(),A), issubclass(int,A))
    class B:
        @classmethod
        def __subclasshook__(cls,C): return True
    print(issubclass(int,B))


def case_17():
    class A:
        def __mro_entries__(self, bases): print(bases==(a,)); return (int,)
    a=A()
    class B(a): pass
    print(B.__mro__, B.__orig_bases__==(a,))
    try: type('C',(a,),{})
    except TypeError as e: print(e)
    class D:
        def __mro_entries__(self,bases): return 3
    try:
        class E(D()): pass
    except TypeError as e: print(e)


def case_18():
    class A:
        def __bytes__(self): return b'x'
    print(b''.join([A()]))


def case_19():
    class A:
        def __pow__(self, o, m=None): return ('pow',o,m)
        def __rpow__(self, o, m=None): return ('rpow',o,m)
        def __ipow__(self, o): return ('ipow',o)
    a=A()
    print(a**2, 2**a, pow(a,2), pow(a,2,3), pow(2,a))
    a**=2
    print(a)
    try: print(pow(2,A(),5))
    except TypeError as e: print(e)
    try: print(pow(2,3,A()))
    except TypeError as e: print(e)


def case_20():
    class A:
        def __divmod__(self,o): return ('dm',o)
        def __rdivmod__(self,o): return ('rdm',o)
    print(divmod(A(),1), divmod(1,A()), divmod(A(),A()))
    class B:
        def __divmod__(self,o): return NotImplemented
    try: divmod(B(),1)
    except TypeError as e: print(e)


def case_21():
    class A:
        def __matmul__(self,o): return 'mm'
        def __rmatmul__(self,o): return 'rmm'
        def __imatmul__(self,o): return 'imm'
    a=A(); print(a@1, 1@a)
    a@=1; print(a)


def case_22():
    class A:
        def __copy__(self): return 'c'
        def __deepcopy__(self, memo): return 'd'
        def __replace__(self, **kw): return kw
    import copy
    print(copy.copy(A()), copy.deepcopy([A()]))
    if hasattr(copy,'replace'): print(copy.replace(A(), x=1))


def case_23():
    import copy
    class A:
        def __reduce__(self): return (int, (5,))
    print(copy.copy(A()), copy.deepcopy(A()))


def case_24():
    import copy
    class A:
        def __reduce_ex__(self, p): return (int, (p,))
    print(copy.copy(A()), copy.deepcopy(A()))


def case_25():
    import copy
    class A:
        def __getstate__(self): return {'y':2}
        def __setstate__(self, s): self.s=s
    a=copy.copy(A()); print(a.__dict__)


def case_26():
    import copy
    class A:
        def __init__(self): self.x=1
        def __getstate__(self): return {'y':2}
    a=copy.copy(A()); print(a.__dict__)


def case_27():
    import copy
    class A(int):
        def __getnewargs__(self): return (9,)
    print(copy.copy(A(3)))


def case_28():
    import copy
    class A:
        def __new__(cls, a): o=super().__new__(cls); o.a=a; return o
        def __getnewargs__(self): return (9,)
    print(copy.copy(A(3)).a)


def case_29():
    import copy
    class A:
        def __new__(cls, *, a): o=super().__new__(cls); o.a=a; return o
        def __getnewargs_ex__(self): return ((),{'a':9})
    print(copy.copy(A(a=3)).a)


def case_30():
    class A:
        __match_args__=('x','y')
        x=1;y=2
    match A():
        case A(a,b): print(a,b)
    class B:
        __match_args__=['x']
        x=1
    try:
        match B():
            case B(a): print(a)
    except TypeError as e: print(e)
    class C:
        __match_args__=(1,)
    try:
        match C():
            case C(a): print(a)
    except TypeError as e: print(e)
    class D(int): pass
    match D(3):
        case D(x): print(x)
    match D(3):
        case int(x): print(x)
    class E(int): __match_args__=('real','imag')
    match E(4):
        case E(a,b): print(a,b)


def case_31():
    class A:
        def __call__(self,*a,**k): return a,k
        def __len__(self): return 3
        def __bool__(self): return False
        def __contains__(self,x): return 'yes'
        def __hash__(self): return 10**20
        def __format__(self,s): return 'F'+s
        def __str__(self): return 's'
        def __repr__(self): return 'r'
    a=A()
    print(a(1,b=2), len(a), bool(a), 1 in a, 1 not in a, hash(a), f'{a:x}', f'{a}', str(a), repr(a), '%s %r %a'%(a,a,a), f'{a!r:>4}', format(a,'q'))


def case_32():
    class A:
        def __format__(self,s): return 3
    try: format(A())
    except TypeError as e: print(e)
    class B:
        def __str__(self): return 3
        def __repr__(self): return 3
    for f in (str,repr,ascii,'{}'.format,'%s'.__mod__):
        try: f(B())
        except TypeError as e: print(e)
    class C:
        def __bool__(self): return 3
        def __hash__(self): return 'x'
        def __len__(self): return -1
        def __iter__(self): return 3
        def __index__(self): return 'q'
        def __int__(self): return 'q'
        def __float__(self): return 'q'
        def __complex__(self): return 'q'
        def __contains__(self,x): return 'q'
        def __bytes__(self): return 'q'
        def __reversed__(self): return 3
    for f in (bool,hash,len,iter,hex,int,float,complex,bytes,list,range,reversed,round):
        try: print(f(C()))
        except Exception as e: print(f.__name__, type(e).__name__,e)


def case_33():
    class A:
        def __getattr__(self,n): return n
        def __getattribute__(self,n):
            if n=='q': raise AttributeError('no q')
            return super().__getattribute__(n)
    a=A(); print(a.q, a.z, hasattr(a,'foo'), getattr(a,'__x__'))
    try: len(a)
    except TypeError as e: print(e)


def case_34():
    class D:
        def __set_name__(self,o,n): print('sn',o.__name__,n)
        def __get__(self,i,o=None): return ('get',i is None,o.__name__)
        def __set__(self,i,v): print('set',v)
        def __delete__(self,i): print('del')
    class A: d=D()
    print(A.d, A().d)
    A().d=3
    del A().d
    class E:
        def __set_name__(self,o,n): raise ValueError('bad')
    try:
        class B: e=E()
    except Exception as e: print(type(e).__name__, e, getattr(e,'__notes__',None), repr(e.__cause__))


def case_35():
    class A:
        def __class_getitem__(cls,k): return (cls.__name__,k)
    print(A[1], A[1,2])
    class M(type):
        def __getitem__(cls,k): return 'meta'
    class B(metaclass=M):
        def __class_getitem__(cls,k): return 'cls'
    print(B[1])
    class C:
        __class_getitem__=classmethod(lambda cls,k: k)
    print(C[5])


def case_36():
    class A:
        def __init_subclass__(cls, **kw): print(cls.__name__, kw); super().__init_subclass__()
    class B(A, x=1): pass
    try:
        class C(x=1): pass
    except TypeError as e: print(e)


def case_37():
    import asyncio
    class A:
        def __await__(self): return iter([])
        async def __aenter__(self): return 1
        async def __aexit__(self,*a): return True
        def __aiter__(self): return self
        n=0
        async def __anext__(self):
            self.n+=1
            if self.n>2: raise StopAsyncIteration
            return self.n
    async def m():
        print(await A())
        async with A() as x:
            print(x); 1/0
        async for i in A(): print(i)
        print([i async for i in A()], await anext(A()), await anext(aiter(A()),5))
    asyncio.run(m())


def case_38():
    import asyncio
    class B:
        def __await__(self): return 3
    class C:
        def __aiter__(self): return 3
    class D:
        def __aiter__(self): return self
        def __anext__(self): return 3
    class E:
        def __aenter__(self): return 3
        def __aexit__(self,*a): return 3
    class F:
        async def __aenter__(self): return 3
    class G:
        def __await__(self): return m2()
    async def m2(): pass
    async def m():
        for x in (lambda: b(), ):
            pass
        try: await B()
        except TypeError as e: print(e)
        try:
            async for i in C(): pass
        except TypeError as e: print(e)
        try:
            async for i in D(): pass
        except TypeError as e: print(e)
        try:
            async with E(): pass
        except TypeError as e: print(e)
        try:
            async with F(): pass
        except (TypeError,AttributeError) as e: print(e)
        try:
            await G()
        except TypeError as e: print(e)
        try: await 3
        except TypeError as e: print(e)
        try: aiter(3)
        except TypeError as e: print(e)
        try: aiter(C())
        except TypeError as e: print(e)
        try: await anext(3)
        except TypeError as e: print(e)
    asyncio.run(m())


def case_39():
    class A:
        __slots__=('x','__dict__','__weakref__')
        __doc__='d'
        __annotations__={'q':1}
    a=A(); a.x=1; a.y=2
    print(a.__dict__, A.__doc__, A.__annotations__, A.__module__, A.__qualname__)
    class B:
        __qualname__='Foo.Bar'
        __module__='mod'
    print(B, B.__name__, B())
    try:
        class C: __qualname__=3
    except TypeError as e: print(e)


def case_40():
    class A:
        def __del__(self): print('del')
    a=A(); a=None
    print('end')


def case_41():
    class A:
        def __eq__(self,o): return 'eq'
        def __ne__(self,o): return 'ne'
        def __lt__(self,o): return 'lt'
        def __le__(self,o): return 'le'
        def __gt__(self,o): return 'gt'
        def __ge__(self,o): return 'ge'
    a=A()
    print(a==1,a!=1,a<1,a<=1,a>1,a>=1,1==a,1!=a,1<a,1<=a,1>a,1>=a, a<a)
    try: hash(a)
    except TypeError as e: print(e)
    print(sorted([a,a])==[a,a], max(a,a) is a, [a]==[a], (a,)<(a,))


def case_42():
    class A:
        def __enter__(self): return 'e'
        def __exit__(self,*a): print(a[0]); return 'yes'
    with A() as x: print(x); 1/0
    class B:
        def __enter__(self): pass
    try:
        with B(): pass
    except (TypeError,AttributeError) as e: print(e)
    class C: pass
    try:
        with C(): pass
    except (TypeError,AttributeError) as e: print(e)


def case_43():
    class A(dict):
        def __missing__(self,k): return k*2
    print(A()[3], A().get(3))
    class B:
        def __setitem__(self,k,v): print('set',k,v)
        def __getitem__(self,k): return k
        def __delitem__(self,k): print('del',k)
    b=B(); b[1]=2; b[1:2]=3; del b[1,2]; b[0]+=1
    print(b[1:2:3], b[...], b[1:2,3])
    try: del A.x[1]
    except AttributeError as e: print(e)


def case_44():
    class A:
        def __iter__(self): yield 1
        def __next__(self): return 1
    print(list(A()), next(A()))
    class B:
        def __next__(self): return 1
    try: iter(B())
    except TypeError as e: print(e)
    class C:
        def __iter__(self): return B()
    print(next(iter(C())))


def case_45():
    class A:
        def __getitem__(self,i):
            if i>2: raise IndexError
            return i
    print(list(A()), 1 in A(), 5 in A(), tuple(A()), max(A()), [*A()], dict.fromkeys(A()))
    a,b,c=A(); print(a,b,c)


def case_46():
    class A:
        def __getnewargs__(self): return 1
        def __getinitargs__(self): return 1
        def __getformat__(self): return 1
        def __cmp__(self,o): return 1
        def __nonzero__(self): return 1
        def __unicode__(self): return 1
        def __div__(self,o): return 1
        def __coerce__(self,o): return 1
        def __long__(self): return 1
        def __foo__(self): return 1
    a=A(); print(a.__foo__(), bool(a), a.__cmp__(1), a.__div__(2))


def case_47():
    class A:
        def __rdiv__(self,o): return 1
        def __radd__(self,o): return ('radd',o)
        def __rsub__(self,o): return ('rsub',o)
        def __rlshift__(self,o): return 1
        def __rrshift__(self,o): return 2
        def __rand__(self,o): return 3
        def __ror__(self,o): return 4
        def __rxor__(self,o): return 5
        def __rmod__(self,o): return 6
        def __rtruediv__(self,o): return 7
        def __rfloordiv__(self,o): return 8
        def __rmul__(self,o): return 9
    a=A()
    print(1+a,'x'+a if 0 else 0,[1]+a,(1,)+a,b'a'+a,1-a,1<<a,1>>a,1&a,1|a,1^a,1%a,1/a,1//a,1*a,[1]*a,'s'*a,{1}|a,{1:2}|a,'%s'%a,1.5+a,1j*a,None or a is a)
    print('x'+a)


def case_48():
    class A:
        def __radd__(self,o): return 'r'
        def __rmod__(self,o): return 'm'
    print('x'+A(), b'x'+A())
    print('%s'%A(), b'%s'%A() if 0 else 1)
    l=[1]; l+=A() if 0 else [2]
    print(l)
    try:
        l+=A()
        print(l)
    except TypeError as e: print(e)


def case_49():
    class S(str):
        def __rmod__(self,o): return 'rmod'
        def __radd__(self,o): return 'radd'
    print('%s'%S('a'), 'q'+S('a'))
    class L(list):
        def __radd__(self,o): return 'radd'
        def __rmul__(self,o): return 'rmul'
    print([1]+L(), 3*L())
    class I(int):
        def __radd__(self,o): return 'radd'
        def __add__(self,o): return 'add'
        def __rpow__(self,o,m=None): return ('rpow',m)
        def __rdivmod__(self,o): return 'rdm'
    print(1+I(2), I(1)+1, I(1)+I(2), 2**I(3), pow(2,I(3)), divmod(5,I(2)), sum([I(1),2]), sum([1,I(2)]))


def case_50():
    class I(int):
        pass
    class Index:
        def __index__(self): return 2
    class Own(int):
        def __mul__(self, other): return NotImplemented
    for number in (2, True, I(2), Index(), Own(2)):
        for many in (b"a", "a", (1,), [1], bytearray(b"a")):
            try:
                x = number
                x *= many
                print(x)
            except TypeError as e: print(e)
            try:
                x = number
                x += many
                print(x)
            except TypeError as e: print(e)
            x = many
            x *= number
            print(number * many, many * number, x)


def case_51():
    class S(str): pass
    for text in ("", "a", "\u00e9", S(""), S("a"), S("\u00e9")):
        print(type(iter(text)), list(text))


def case_52():
    for given in (bytearray(b"x"), bytearray(b"1x\xff"), b"x", bytearray(), b"1\0"):
        try: float(given)
        except ValueError as e: print(e)
    class F(frozenset): pass
    class Own(frozenset):
        def __init__(self, *args, **names): pass
    for made in (frozenset, F, Own):
        try: print(made([1]), made(), made([1], [2]))
        except TypeError as e: print(e)


def case_53():
    class B(bytes):
        def __buffer__(self, flags): return memoryview(b"other")
    class A(bytearray):
        def __buffer__(self, flags): return memoryview(b"other")
    for x in (B(b"1"), A(b"1")):
        print(b"ab".center(6, x), bytearray(b"ab").ljust(4, x), bytearray(b"ab").rjust(4, bytearray(b"2")))
        print(ord(x), int(x), int(x, 16), float(x), x.find(b"1"), x[0], list(x), x * 2, x.upper(), x.__buffer__(0).tobytes())
    x = B(b"1")
    print(bytes(x), str(x, "ascii"), int.from_bytes(x, "big"), b"12".startswith(x), x == b"1", b"0" < x)


for number in range(1, 54):
    print("---", number)
    try:
        globals()["case_%d" % number]()
    except Exception as error:
        print(type(error).__name__, error)
