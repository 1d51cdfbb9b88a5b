"""What ast.unparse() writes of trees."""
import ast
SOURCES = [
 "a = b = c, d = (1, 2)\nx: int = 3\n(x): int\nx.y: str = ''\na += 1, 2\ndel a, b[1], c.d\n",
 "'''doc'''\nimport a.b as c, d\nfrom . import x\nfrom ..p.q import (r as s, t)\nglobal g, h\n",
 "def f(a, b=1, /, c: int=2, *args: t, d, e=5, **kw: z) -> 'r':\n    'doc \"quoted\"\\\\n'\n    nonlocal q\n    return\n    yield\n    return a, b\nasync def g(*, k):\n    await x\n    async for i in y: pass\n    async with a as b, c: pass\n    return [i async for i in z if await q]\n",
 "@deco\n@deco2(1)\nclass C(A, B, metaclass=M, *c, **k):\n    \"\"\"d\n    more 'x'\n    \"\"\"\n    x = 1\n    def f(self): pass\n    class D: ...\n",
 "if a:\n    pass\nelif b:\n    x\nelif c: y\nelse:\n    if d: z\nwhile x:\n    break\nelse: continue_ = 1\nfor i, j in k: continue\nelse: pass\n",
 "try:\n    a\nexcept (A, B) as e:\n    raise X from e\nexcept: raise\nelse: b\nfinally: c\ntry: a\nexcept* T: pass\n",
 "with a, b as c, d() as (e, f): pass\nassert a, 'm'\nassert (a, b)\nraise\nlambda: (yield)\n",
 "match x:\n    case 1 | -2.5 | 'a' | None | True: pass\n    case [a, *_, *b] if a > 1: pass\n    case {'k': v, **r}: pass\n    case {}: pass\n    case P(1, x=Q(y)) as z: pass\n    case (A() | B()) as c: pass\n    case a.b.c: pass\n    case _: pass\n    case 1+2j: pass\n",
 "x = (a + b) * c - -d ** -e ** f @ g // h % (i << 1 >> 2 & 3 | 4 ^ 5)\ny = not a and b or (c or d) and not (e or f)\nz = a or b or c or (d and e)\nw = (a if b else c) if (d if e else f) else g\n",
 "a < b <= c != d is not e in f not in g\n(a < b) < c\nnot (a in b)\n(not a) in b\n-(-a)\n- -1\n(-1) ** 2\n-1 ** 2\n2 ** -1\n(a ** b) ** c\n~(a | b)\n(await_ := 1)\nf(x := 3)\nf((a, b), *c, k=1, **d)\n(yield_)\n",
 "x[1], x[1:2], x[::3], x[a:, :b], x[()], x[1,], x[*a, 1], x[a:b:c, ...]\n(1).real\n1.5.real\n1j.imag\n'a'.join(b)\nf'{x}'.y\n(lambda: 1)()\n(a + b).c\n(await_)[0]\n(-a).b\n",
 "[x for x in y if a if b for z in (lambda: 1, 2)]\n{a: b for a, b in c}\n{a for a in b}\n(x for x in (yield))\nsum(x for x in y)\n{**a, 'b': 1, **(c or d)}\n{*a, b}\n[*a, *(b | c), *(b or c)]\n(1,)\n()\n[]\n{}\nlambda x, *y, z=1, **k: (x, y)\nlambda *, a: a\n",
 "1e400, -1e400, 1e400j, 0x10, 1_000, 1.0, 1e-7, 123456789012345678901234567890\n'a', \"b'c\", 'd\"e\\'', 'n\\nl', b'x\\x00', u'u', 'é\\x00\\u2028', '''t\nt''', ..., True, None, __debug__\n",
]
F = ["f'a'", "f''", "f'{a}'", "f'{a!r:>{w}.2f} b {{c}}'", "f\"{d['k']}\"", "f'{ {1: 2} }'", "f'{x}\\n'", "f'{a}\"{b}'", "f'''{a}'\"{b}'''", "f'{a=}'", "f'{a:%Y-%m-%d}'",
 "f'{lambda_}' 'plain' f'{(lambda: 1)}'", "f\"it's {a} \\\"q\\\"\"", "f'{f\"{x}\"}'", "f'{a + b}{c, d}{(yield)}'", "f'\\t{a}\\\\'", "f'{\", \".join(x)}'", "f'{x!s}{y!a}'", "f'{a:{b}{c}}'", "f'é\\x00{a}'", "f'''a\nb{c}'''", "rf'\\d{a}'", "f'{{}}{a}'", "f'{\"a\" + \"b\" + c!r}'", "f'{a:\"x\"}'", "f\"{a:'}\""]
def show(s, mode="exec"):
    try: t = ast.parse(s, mode=mode)
    except SyntaxError: return
    try: u = ast.unparse(t)
    except Exception as e: print("ERR", type(e).__name__, e); return
    print(u)
    try: print("same", ast.dump(ast.parse(u, mode=mode)) == ast.dump(t))
    except SyntaxError: print("no parse")
    print(repr(u) if len(u) < 50 else '')
for s in SOURCES:
    for part in [s]: show(part)
for s in F: show(s); show("x = " + s); show(s, "eval")
print(ast.unparse(ast.parse("a+b").body[0].value), ast.unparse(ast.parse("def f(x): return x").body[0]), repr(ast.unparse(ast.Add())), ast.unparse(ast.arguments([], [], None, [], [], None, [])), repr(ast.unparse(ast.parse(""))))
print(ast.unparse(ast.Constant((1, 2))), ast.unparse(ast.Constant((1,))), ast.unparse(ast.Constant(frozenset())), ast.unparse(ast.Set([])), ast.unparse(ast.Constant(-1)), ast.unparse(ast.Attribute(ast.Constant(True), "x")), ast.unparse(ast.Expression(ast.Name("q"))), ast.unparse(ast.Interactive([ast.Pass(), ast.Break()])))
class T(ast.NodeTransformer):
    def visit_Name(self, n): return ast.Name("new_" + n.id, n.ctx)
    def visit_BinOp(self, n): self.generic_visit(n); return ast.Call(ast.Name("op"), [n.left, n.right], [])
print(ast.unparse(T().visit(ast.parse("y = a * (b + c)\nfor i in z: print(i)"))))
for n in (ast.YieldFrom(None), ast.Raise(None, ast.Name("x"))):
    try: print(ast.unparse(n))
    except Exception as e: print(type(e).__name__, e)
try: ast.unparse(3)
except Exception as e: print(type(e).__name__)
