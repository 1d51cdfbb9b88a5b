# Which places __slots__ makes: a name twice, __dict__ and __weakref__ twice,
# and which of several mistakes is told.
class A: __slots__=('a','a')
print(A.__slots__, A().__class__, A.__dict__.keys())
a=A()
a.a=1
print(a.a)
del a.a
try: a.a
except AttributeError as e: print(e)
class B:
    __slots__=('b','a','b','a','b')
b=B(); b.a=1; b.b=2; print(b.a,b.b)
class C(B): __slots__=('a',)
c=C(); c.a=5; b.a=6; print(c.a,B.a.__get__(b))
def t(s, base=object, **ns):
    try:
        A=type('A',(base,),dict(ns,__slots__=s))
        print(*A.__dict__)
    except Exception as e: print(s,base.__name__,e)
for base in (object,int,str,tuple,list,Exception,type):
    for s in [(),'a',('a',),('__dict__',),('__weakref__',),('a',1),(1,),('__dict__','__weakref__'),('a b',),'1',('__dict__','__dict__'),('a','a'),('__dict__','a',1),(1,'__dict__','__dict__'),('a','__dict__','__dict__')]:
        if base is str and 'a' in s: continue
        t(s,base)
class P: pass
class Q: __slots__=('q',)
class R: __slots__=('__dict__',)
class S: __slots__=('__weakref__',)
for base in (P,Q,R,S):
    for s in [(),'a',('a',),('q',),('__dict__',),('__weakref__',),('a',1),(1,),('__dict__','__weakref__'),('a b',),('__dict__','__dict__'),('a','a'),('__dict__','a',1),(1,'__dict__','__dict__'),('a','__dict__','__dict__')]:
        t(s,base,a=1,__dict__=2)
