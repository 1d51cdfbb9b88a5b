for s in ['', ' 1 ', '1j','(1+2j)',' ( 1-2j ) ','1+j','-j','+J','1e5-1e-5j','inf','-infj','nan+nanj','1 + 2j','1_0+2_0j','1__0','(1','1)','j1','1+2','1+2jj','0x1','infinity-Infinityj','1.e3+.5j','.','e5','1e','1ej','+-1j','1+-2j','1-+2j','--1','1j+2','١+٢j', '\u00a01j', 'nanj', '(j)']:
    try: r=repr(complex(s))
    except Exception as e: r=type(e).__name__+': '+str(e)
    print(repr(s), r)
for a in [(1,2),(1j,1j),('1',2),(1,'2'),(None,),(1,None),([],),(1,2,3),(b'1',),({},1)]:
    try: r=repr(complex(*a))
    except Exception as e: r=type(e).__name__+': '+str(e)
    print(a, r)
print(complex(real=1), complex(imag=2), complex(imag=2, real=1))
class A:
    def __complex__(s): return 1+1j
class B:
    def __float__(s): return 2.5
class C:
    def __index__(s): return 3
class D:
    def __complex__(s): return 5
class E(complex):
    def __repr__(s): return 'E'+super().__repr__()
    def foo(s): return s*2
for a in [(A(),),(B(),),(C(),),(D(),),(A(),1),(1,B()),(B(),C()),(1,A()),(E(1,2),)]:
    try: r=repr(complex(*a))
    except Exception as e: r=type(e).__name__+': '+str(e)
    print(r)
x=E(3,4); print(x, x.foo(), abs(x), type(x+1), type(+x), x==3+4j, {x:1}, f"{x}", E('1j'), isinstance(x,complex))
