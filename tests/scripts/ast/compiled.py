import ast
tree = ast.parse('x = 1 + 2\nprint(x)')
code = compile(tree, '<ast>', 'exec')
exec(code)
ns = {}
exec(compile(ast.parse('''
def fact(n):
    "doc"
    if n < 2:
        return 1
    elif n == 99:
        return 0
    else:
        return n * fact(n - 1)

class A(object):
    x: int = 3
    @property
    def y(self): return self.x ** 2
    async def z(self): return [i async for i in self]

def gen(*a, k=1, **kw):
    yield from a
    yield (k, kw)
lam = lambda a, /, b=2, *, c: (a, b, c)
d = {**{'a': 1}, 'b': [1, 2, *(3, 4)]}
s = f"{fact(5)!r:>6}|{d['b'][-1]=}"
with_ = [x for x in range(5) if x % 2 if x > 1]
try:
    1 / 0
except (ZeroDivisionError, ValueError) as e:
    msg = str(e)
finally:
    done = True
match d:
    case {'a': 1, **rest} if rest: m = rest
    case _: m = None
while True:
    break
else:
    pass
(n := 10)
neg = (-2) ** 2, -2 ** 2, not True, ~5, 1 if n else 2, 10**20, 1e300, 2j, b'x', ..., None
del with_[0]
global g
g = 1
assert n == 10, 'msg'
t, *u = 1, 2, 3
a = b = c = 5
a += 1
x = a < b <= c != 3
'''), '<t>', 'exec'), ns)
print(ns['fact'](5), ns['fact'].__doc__, ns['A']().y, list(ns['gen'](1, 2, k=3, z=4)), ns['lam'](1, c=3), ns['d'], ns['s'], ns['with_'], ns['msg'], ns['done'], ns['m'], ns['n'], ns['neg'], ns['t'], ns['u'], ns['a'], ns['x'], ns['A'].__annotations__)
