from __future__ import annotations
def f(x: list[ int ]): pass
print(f.__annotations__)
def f(x: dict[str,'int']): pass
print(f.__annotations__)
def f(x: a.b . c): pass
print(f.__annotations__)
def f(x: (x)): pass
print(f.__annotations__)
def f(x: (1,)): pass
print(f.__annotations__)
def f(x: x[1,2]): pass
print(f.__annotations__)
def f(x: x[1:2,...]): pass
print(f.__annotations__)
def f(x: x[(1,2)]): pass
print(f.__annotations__)
def f(x: -x**2): pass
print(f.__annotations__)
def f(x: (-x)**2): pass
print(f.__annotations__)
def f(x: 2**-x): pass
print(f.__annotations__)
def f(x: a+b*c): pass
print(f.__annotations__)
def f(x: (a+b)*c): pass
print(f.__annotations__)
def f(x: a-(b-c)): pass
print(f.__annotations__)
def f(x: a-b-c): pass
print(f.__annotations__)
def f(x: a**b**c): pass
print(f.__annotations__)
def f(x: (a**b)**c): pass
print(f.__annotations__)
def f(x: not a): pass
print(f.__annotations__)
def f(x: not (a or b)): pass
print(f.__annotations__)
def f(x: a or b and c): pass
print(f.__annotations__)
def f(x: (a or b) and c): pass
print(f.__annotations__)
def f(x: a or (b or c)): pass
print(f.__annotations__)
def f(x: a if b else c): pass
print(f.__annotations__)
def f(x: (a if b else c) if d else e): pass
print(f.__annotations__)
def f(x: a < b < c): pass
print(f.__annotations__)
def f(x: (a<b)<c): pass
print(f.__annotations__)
def f(x: (a in b, c not in d)): pass
print(f.__annotations__)
def f(x: f(a,*b,c=1,**d)): pass
print(f.__annotations__)
def f(x: [1,2]): pass
print(f.__annotations__)
def f(x: {1,2}): pass
print(f.__annotations__)
def f(x: {}): pass
print(f.__annotations__)
def f(x: {'a':1,**b}): pass
print(f.__annotations__)
def f(x: lambda: 1): pass
print(f.__annotations__)
def f(x: lambda x, *y: x): pass
print(f.__annotations__)
def f(x: [x for x in y if z]): pass
print(f.__annotations__)
def f(x: {x: y for x in z}): pass
print(f.__annotations__)
def f(x: (x for x in y)): pass
print(f.__annotations__)
def f(x: 'it\'s'): pass
print(f.__annotations__)
def f(x: "a"): pass
print(f.__annotations__)
def f(x: b'x'): pass
print(f.__annotations__)
def f(x: None): pass
print(f.__annotations__)
def f(x: ...): pass
print(f.__annotations__)
def f(x: 1.5): pass
print(f.__annotations__)
def f(x: 1e100): pass
print(f.__annotations__)
def f(x: 0x10): pass
print(f.__annotations__)
def f(x: 10**20): pass
print(f.__annotations__)
def f(x: True): pass
print(f.__annotations__)
def f(x: x[*y]): pass
print(f.__annotations__)
def f(x: f(x)(y)): pass
print(f.__annotations__)
def f(x: (lambda: 1)()): pass
print(f.__annotations__)
def f(x: 'a' 'b'): pass
print(f.__annotations__)
def f(x: ~x): pass
print(f.__annotations__)
def f(x: +x): pass
print(f.__annotations__)
def f(x: - -x): pass
print(f.__annotations__)
def f(x: not not x): pass
print(f.__annotations__)
def f(x: 1 .real): pass
print(f.__annotations__)
def f(x: 1.0.real): pass
print(f.__annotations__)
def f(x: (a,b)[0]): pass
print(f.__annotations__)
def f(x: a[b][c]): pass
print(f.__annotations__)
def f(x: {1:2}[1]): pass
print(f.__annotations__)
def f(x: x if not y else z): pass
print(f.__annotations__)
def f(x: (x for x in y)[0]): pass
print(f.__annotations__)
def f(x: a @ b): pass
print(f.__annotations__)
def f(x: a // b % c): pass
print(f.__annotations__)
def f(x: a<<b): pass
print(f.__annotations__)
def f(x: a|b&c^d): pass
print(f.__annotations__)
def f(x: (a|b)&c): pass
print(f.__annotations__)
def f(x: a and not b): pass
print(f.__annotations__)
def f(x: (not a) and b): pass
print(f.__annotations__)
def f(x: -1): pass
print(f.__annotations__)
def f(x: -1**2): pass
print(f.__annotations__)
def f(x: (-1)**2): pass
print(f.__annotations__)
def f(x: x[-1]): pass
print(f.__annotations__)
def f(x: [*a]): pass
print(f.__annotations__)
def f(x: (*a,)): pass
print(f.__annotations__)
def f(x: [a,]): pass
print(f.__annotations__)
def f(x: (a and b) or c): pass
print(f.__annotations__)
def f(x: lambda x=1: x): pass
print(f.__annotations__)
def f(x: f(*a)): pass
print(f.__annotations__)
def f(x: f(x for x in y)): pass
print(f.__annotations__)
def f(x: '\n'): pass
print(f.__annotations__)
def f(x: 'a"b'): pass
print(f.__annotations__)
def f(x: '\'"'): pass
print(f.__annotations__)
def f(x: {*a, *b}): pass
print(f.__annotations__)
def f(x: (a < b) + c): pass
print(f.__annotations__)
def f(x: a == b == c): pass
print(f.__annotations__)
def f(x: a is not b): pass
print(f.__annotations__)
def f(x: x[1:]): pass
print(f.__annotations__)
def f(x: x[:]): pass
print(f.__annotations__)
def f(x: x[::2]): pass
print(f.__annotations__)
def f(x: x[1:2:3]): pass
print(f.__annotations__)
def f(x: 1 if 2 else 3 if 4 else 5): pass
print(f.__annotations__)
def f(x: [a if b else c]): pass
print(f.__annotations__)
def f(x: (a, b) in c): pass
print(f.__annotations__)
def f(x: x.y(z).w): pass
print(f.__annotations__)
def f(x: lambda a, /, b, *, c, **d: 1): pass
print(f.__annotations__)
def f(x: lambda *, c=1: 1): pass
print(f.__annotations__)
def f(x: x[()]): pass
print(f.__annotations__)
def f(x: ()): pass
print(f.__annotations__)
def f(x: 100000000000000000000000): pass
print(f.__annotations__)
def f(x: [(x,y) for x, y in z]): pass
print(f.__annotations__)
def f(x: x[a:b, c]): pass
print(f.__annotations__)
def f(x: f(a)(b)[c].d): pass
print(f.__annotations__)
def f(x: (lambda: x) if y else z): pass
print(f.__annotations__)
def f(x: x if (lambda: y) else z): pass
print(f.__annotations__)
def f(x: (a,)+b): pass
print(f.__annotations__)
def f(x: not (a == b)): pass
print(f.__annotations__)
def f(x: (not a) == b): pass
print(f.__annotations__)
def f(x: -(a+b)): pass
print(f.__annotations__)
def f(x: (-a).b): pass
print(f.__annotations__)
def f(x: (await_)): pass
print(f.__annotations__)
def f(x: a.b[c](d)): pass
print(f.__annotations__)
def f(a: lambda *a: 1, b: lambda *, c: 1, c: lambda **k: 1, d: lambda a, /: 1, e: lambda a=1, *b, c=2, **d: 1, g: lambda x, *, y: 1): pass
for k, v in f.__annotations__.items(): print(v)
