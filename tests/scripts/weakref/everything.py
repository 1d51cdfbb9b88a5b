import weakref, gc, atexit
class A:
    def __init__(self, n): self.n=n
    def __del__(self): print('del', self.n)
    def m(self): return self.n
def cb(r): print('cb', r() , r is x)
a=A(1); x=weakref.ref(a, cb); print(x() is a); del a
a=A(2); p=weakref.proxy(a); print(p.n, p.m(), p==p, isinstance(p, A)); 
try: hash(p)
except TypeError as e: print(e)
print(weakref.getweakrefcount(a), weakref.proxy(a) is p, weakref.ref(a) is weakref.ref(a))
w=weakref.WeakMethod(a.m); print(w()()); del a
print(w())
try: p.n
except ReferenceError as e: print(e)
d=weakref.WeakValueDictionary(); b=A(3); d['b']=b; print(list(d.items())==[('b',b)], len(d)); del b; print(len(d), list(d))
k=weakref.WeakKeyDictionary(); b=A(4); k[b]=1; print(b in k, len(k)); del b; print(len(k))
s=weakref.WeakSet(); q=[A(i) for i in range(10,13)]; s.update(q); print(len(s), sorted(i.n for i in s)); q.pop(); print(len(s)); 
for _ in s:
    q = q[1:]
i=None
q=[]
print(len(s))
x1=A('c1');x2=A('c2');x1.o=x2;x2.o=x1; wr=weakref.ref(x1, lambda r: print('weak gone')); del x1,x2
print('before'); gc.collect(); print('after', wr())
def g():
    try:
        yield 1
    finally:
        print('gen closed')
l=[g()]; l.append(l); next(l[0]); del l; print('collect'); gc.collect()
class R:
    keep=None
    def __del__(self): R.keep=self; print('resurrect')
r=R(); r.me=r; del r; print(gc.collect()); print(R.keep.me is R.keep); R.keep.__dict__.clear(); R.keep=None; 
f=weakref.finalize(A, print, 'never')
ob=A('fin'); f=weakref.finalize(ob, print, 'finalized', sep='-'); print(f.alive, f.peek()[1:]); del ob; print(f.alive)
ob2=A('exit'); weakref.finalize(ob2, print, 'at exit'); 
@atexit.register
def bye(): print('bye')
atexit.register(print, 'x', 'y', sep='+')
class C: pass
wc=weakref.ref(C); c=C(); c.c=C; del C, c; gc.collect(); print(wc())
print('end')
