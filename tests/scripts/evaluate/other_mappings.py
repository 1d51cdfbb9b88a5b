# eval and exec look names up in whatever mapping they are given.
class M(dict):
    def __missing__(self, k):
        print('miss', k); return k*2
class G(dict):
    def __getitem__(self, k):
        print('get', k)
        return dict.__getitem__(self, k)
    def __setitem__(self, k, v):
        print('set', k, v)
        dict.__setitem__(self, k, v)
    def __delitem__(self, k):
        print('del', k); dict.__delitem__(self,k)
    def __contains__(self, k): print('in',k); return True
    def get(self, *a): print('GET'); return 1
    def keys(self): print('keys'); return []
print(eval('a+b', {}, M(a='1')))
print(eval('a+b', M(a='1'), {'b':'x'}))
try: print(eval('a+zz', M(a='1'), {'b':'x'}))
except NameError as e: print(e)
g=G(a=1)
exec('b=a\nc=b+1\ndel b\ntry: b\nexcept NameError as e: print(e)\nprint(sorted(g))', {'g':g}, g)
print(dict(g))
exec('class A:\n  x=a\nprint(A.x)\nprint([a for _ in range(2)]) if 0 else None\ndef f(): return a\nprint(f)', {'g':g}, g)
class Z:
    def __getitem__(self, k):
        print('Z', k)
        if k=='q': return 5
        raise KeyError(k)
    def __setitem__(self,k,v): print('Zset',k,v)
    def __delitem__(self,k): print('Zdel',k); raise KeyError(k)
print(eval('q', {}, Z()))
print(eval('len([q])', {}, Z()))
exec('x=q', {}, Z())
for src in ('nope','del x','q; x=3; del x','import math','from math import pi','def f(): pass','class Q: pass','for i in [1]: pass','a: int=3','try:\n  1/0\nexcept Exception as e: pass','[x for x in [1]]','global gg; gg=3','locals()','vars()','dir()','print(locals().__class__)', 'x += 1','q += 1'):
    try: print(repr(src)); exec(src, {}, Z())
    except Exception as e: print(type(e), e)
class K:
    def __getitem__(self,k): raise ValueError(k)
try: eval('u', {}, K())
except ValueError as e: print('VE', e)
try: eval('u', {}, 5)
except Exception as e: print(e)
try: eval('u', K(), {})
except Exception as e: print(e)
try: exec('u', K(), {})
except Exception as e: print(e)
try: exec('u=1', {}, (1,))
except Exception as e: print(e)
try: exec('u', {}, 'abc')
except Exception as e: print(e)
try: exec('u', {}, [1])
except Exception as e: print(e)
try: exec('u', [], [1])
except Exception as e: print(e)
import collections
print(eval('x+y', collections.ChainMap({'x':1},{'y':2}))) if 0 else 0
print(eval('x+y', {}, collections.ChainMap({'x':1},{'y':2})))
d=collections.defaultdict(int); print(eval('x+y',{},d), d)
d=collections.defaultdict(int); exec('x+=1\nx+=1\ny=len("abc") if 0 else 4',{},d); print(d)
u=collections.UserDict(a=1); exec('b=a+1',{},u); print(u)
import types
print(eval('a', {}, types.MappingProxyType({'a':3})))
try: exec('b=1', {}, types.MappingProxyType({'a':3}))
except Exception as e: print(e)
o=collections.OrderedDict(); exec('z=1\ny=2\nx=3',{},o); print(o)
c=collections.Counter(); 
exec('z+=1\ny=2\nx=3',{},c); print(c)
d={}
exec('a:int=1',d); exec('b:int=2',d); print(d['__annotations__'])
exec('from math import *\nx=pi', {}, d); print('pi' in d, d['x'])
exec('from math import *\n', d); print('sin' in d)
class G(dict):
    def __getitem__(self,k): print('get',k); return dict.__getitem__(self,k)
    def __setitem__(self,k,v):
        if not k.startswith('__'): print('set',k)
        dict.__setitem__(self,k,v)
g=G(a=1)
exec('b=a\nc=len("ab")',g); print(sorted(k for k in g if k[0]!='_'))
print(eval('a+b',g))
exec("a:int=1\nb:str=\"\"",{},g); print(list(g))
exec('global zz\nzz=3\nx=[i for i in (1,2)]\nclass A:\n  y=a\nfor q in (1,): pass\nimport math as mm\nwith open_(1) as f: pass' .replace('with open_(1) as f: pass',''),{'a':4},g)
print(g['x'], sorted(map(str,g)))
e={}
exec('a=1\nb=[a for _ in range(2)]\nprint(b)\nf=lambda: a\n', e)
try: exec('a=1\nb=[a for _ in range(2)]\nprint(b)', {}, {})
except NameError as x: print(x)
try: exec('a=1\nb=[a for _ in range(2)]\nprint(b)', {}, G())
except NameError as x: print(x)
try: exec('a=1\nb=list(a for _ in range(2))\nprint(b)', {}, G())
except NameError as x: print(x)
exec('a=1\nb=[[a for _ in range(2)] for q in range(2)]\nc={a:len({a}) for _ in (1,)}\nd={a for a in (a,)}\nprint(b,c,d)' , {}) 
try: exec('a=1\nb=[[a for _ in range(2)] for q in range(2)]\nc={a:len({a}) for _ in (1,)}\nprint(b,c)' , {}, {}) 
except NameError as e: print(e)
try: print(eval('[x for _ in range(3) if x]', {}, {'x':5}))
except NameError as e: print(e)
try: print(eval('[(lambda: x)() for _ in range(3)]', {}, {'x':5}))
except NameError as e: print(e)
try: print(eval('[y for y in [x] if y==x]', {'x':1}, {'x':5}))
except NameError as e: print(e)
try: exec('class A:\n  z=4\n  y=[x for _ in (1,)]\nprint(A.y)', {}, {'x':5})
except NameError as e: print(e)
try: exec('def f(): return [x for _ in (1,)]\nprint(f())', {}, {'x':5})
except NameError as e: print(e)
def f():
    q=7
    try: print(eval('[q for _ in range(3)]'))
    except NameError as e: print(e)
    print(eval('q'))
f()
try: exec('a=[k:=3 for _ in (1,)]\nprint(k)', {}, {})
except NameError as e: print(e)
