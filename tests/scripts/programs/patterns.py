"""Matching, walrus, unpacking, scoping."""
from dataclasses import dataclass
from enum import Enum
import operator as op


@dataclass
class Num: value: float
@dataclass
class Bin: op: str; left: object; right: object
@dataclass
class Neg: operand: object


def evaluate(node):
    match node:
        case Num(value): return value
        case Neg(operand=Num(v)) if v == 0: return 0
        case Neg(o): return -evaluate(o)
        case Bin('+', l, r): return evaluate(l) + evaluate(r)
        case Bin('*', Num(0), _) | Bin('*', _, Num(0)): return 0
        case Bin('*', l, r): return evaluate(l) * evaluate(r)
        case Bin(op=o): raise ValueError(f'unknown operator {o!r}')
        case _: raise TypeError(node)


print(evaluate(Bin('+', Num(1), Bin('*', Num(2), Neg(Num(3))))))
for bad in (Bin('?', 1, 2), 'x'):
    try: evaluate(bad)
    except Exception as e: print(type(e).__name__, e)


class Cmd(Enum):
    GO = 'go'
    STOP = 'stop'


def command(c):
    match c:
        case ['go', ('north' | 'south' as d), *rest]: return f'going {d} {rest}'
        case ['go' | 'walk', str(where)]: return f'walk {where}'
        case {'action': 'pick', 'item': item, **rest} if item: return f'pick {item} {rest}'
        case {'action': str() as a}: return f'action {a}'
        case Cmd.GO | Cmd.STOP: return f'cmd {c.name}'
        case (1, (2, [3, *_]), *_, last): return f'nested {last}'
        case [x, y] if x == y: return 'same'
        case int(n) | float(n) if n > 100: return f'big {n}'
        case bool(b): return f'bool {b}'
        case -1 | 0.5 | 2+3j: return 'special'
        case None: return 'none'
        case '' | b'': return 'empty'
        case []: return 'nothing'
        case {}: return 'mapping'
        case _: return f'? {c!r}'


for c in (['go', 'north', 1, 2], ('walk', 'home'), {'action': 'pick', 'item': 'key', 'n': 1}, {'action': 'pick', 'item': ''}, Cmd.STOP, (1, (2, [3, 4]), 5, 6),
          [7, 7], 1000, 101.5, True, -1, .5, 2+3j, None, '', b'', [], {}, {1: 2}, 'str', {1}, range(0), 'go', 5):
    print(command(c))
a, (b, *c), d = 1, [2, 3, 4], 5
print(a, b, c, d, [*range(3), *'ab'], {**{'x': 1}, 'x': 2}, (*[1], 2), {*'aab'} == {'a', 'b'})
if (n := len('hello')) > 3: print(n)
print([y := 1, y ** 2, y + 1], y, [last := x for x in range(3)], last)
while chunk := (c.pop() if c else None): print('chunk', chunk)
def counter():
    count = 0
    def inc(by=1, /, *, scale=1):
        nonlocal count
        count += by * scale
        return count
    return inc
i = counter()
print(i(), i(5), i(scale=3), counter()(), i.__closure__[0].cell_contents, i.__code__.co_freevars, i.__kwdefaults__)
fs = [lambda: k for k in range(3)]
print([f() for f in fs], [f() for f in [lambda k=k: k for k in range(3)]])
def defaults(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(defaults(1, d=4), defaults(1, 2, 3, 4, 5, d=6, z=7), defaults(*[1, 2], **{'d': 1, 'b': 9}))
for call in ('defaults()', 'defaults(1)', 'defaults(a=1, d=2)', 'defaults(1, 2, c=3, d=4, c=5)', 'defaults(1, d=1, **{"d": 2})', 'i(by=3)', 'i(1, 2)', 'counter(1)', 'i(scal=2)'):
    try: print(eval(call))
    except (TypeError, SyntaxError) as e: print(call, '->', e)
x = 10
def scope():
    try: print(x)
    except UnboundLocalError as e: print(e)
    x = 5
    class C:
        x = x if False else 'class'
        y = [x for _ in range(1)]
        def get(self): return x
    return C.x, C.y, C().get()
print(scope())
print([(i, j) for i in range(3) if i for j in range(i)], {k: v for k, v in zip('ab', (1, 2))}, {i % 2 for i in range(5)}, sum(x * x for x in range(4)))
print(1 < 2 < 3 > 2, 1 == 1.0 is not None, not 0 or 5 and 6, 5 if [] else 6, (1, 2) < (1, 3), 'a' 'b', 0x_ff, 1_000, 0o17, 1e3, 3 .__class__, r'\n', b'\x41', '\N{BULLET}', f'{x!r:>5}', f'{x=}', f'{x = :>5}', f"{'nested'!r}", f'{{}}', rf'\{x}')
for k in range(3):
    if k == 5: break
else: print('no break')
try: pass
except: print('never')
else: print('else')
finally: print('finally')
del a, (b, d)
try: a
except NameError as e: print(e)
lst = [0, 1, 2, 3, 4, 5]
lst[1:3] = 'xyz'; del lst[::3]; lst[-1] *= 2; lst += (9,)
print(lst, lst[::-1], lst[-2:], lst[slice(None, 2)])
globals()['dyn'] = 1
print(dyn, sorted(k for k in locals() if len(k) == 3), type(lambda: 0).__name__, __name__, __debug__)
exec('z = 5\nprint(z)', {'print': print})
print(eval('a + b', {'a': 1}, {'b': 2}))
print(command.undefined)
