"""Texts as trees: what is read, shown, walked and changed."""
import ast

TEXT = '''
"""Doc."""
import os.path as p, sys
from . import x
@dec(1)
async def f(a, b=1, /, c: int = 2, *d, e, g=3, **h) -> str:
    x: int = 5
    (y): str
    async with a as b, c: await z
    async for i in j: yield i
    else: pass
    return lambda *a, k=1: (yield)
class C(B, metaclass=M):
    a = b = 1
    a += 2
    del a, b[0]
for i in range(3):
    if i: break
    elif i == 2: continue
    else: raise X from Y
while 1 < x <= 3 is not None not in z: x = not -~+1
try: pass
except (A, B) as e:
    global q
except: pass
else: 1
finally: 2
try: pass
except* E: pass
with open(f) as (a, *b): assert x, "m"
match x:
    case 1 | "a": pass
    case [a, *_, {"k": v, **r}] if z: pass
    case P(1, x=2) as y: pass
    case None | _: pass
x = [i for i in a if b if c for j in k]; y = {1, 2}; z = {**a, 'b': 1}
w = {k: v async for k, v in m}; v = (a for a in b); u = {a for a in b}
f"a{x!r}b{y=}" "c" f'{z:>5}'
b"ab" b"c"; 1.5; 2j; 10**30; 99999999999999999999999; ...; True; u"k"
a.b[1:2, ::3](*c, **d, e=1); (yield); (n := 3); x if y else z; a and b or c
t = a @ b // c ** d << e >> f | g ^ h & i % j / k
'''
tree = ast.parse(TEXT)
print(ast.dump(tree, include_attributes=True))
print(ast.dump(tree.body[5], indent=2))
print(ast.dump(ast.parse('f(x, [])', mode='eval'), annotate_fields=False))
print(ast.dump(ast.parse('f(x)', mode='single'), indent='\t'))
print(len(list(ast.walk(tree))), ast.get_docstring(tree))
print(ast.get_source_segment(TEXT, tree.body[3].body[0]))


class Names(ast.NodeVisitor):
    def visit_Name(self, node):
        print(node.id, node.lineno, node.col_offset, type(node.ctx).__name__)


class Swap(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.copy_location(ast.Name('q', node.ctx), node)

    def visit_Pass(self, node):
        return None

    def visit_Expr(self, node):
        return [node, node]


Names().visit(ast.parse('a = b + c(d)'))
print(ast.dump(Swap().visit(ast.parse('a = b\npass\nc'))))
one = ast.fix_missing_locations(ast.Expression(ast.Constant(1)))
print(ast.dump(ast.increment_lineno(one, 4), include_attributes=True))
print(ast.Name._fields, ast.expr._attributes, ast.Return().value,
      ast.Name.__mro__, ast.parse('x').body[0].value.ctx is
      ast.parse('y').body[0].value.ctx)
for arguments in ((1, 2, 3), ('a', 1)):
    try:
        ast.Name(*arguments, id='b')
    except TypeError as error:
        print(error)
for text in ('a b', 'x = ('):
    try:
        ast.parse(text)
    except SyntaxError as error:
        print(error, error.args)
ast.parse('return 1')
for text in ('[1, (2, 3), {4: "a"}, {5}]', '-2-3j', 'set()', 'f()', '[a.b]',
             '1+2', '{**a}', '2**3', 'f"x"', '-True', "'a' 'b'"):
    try:
        print(ast.literal_eval(text))
    except ValueError as error:
        print(str(error).partition(' object at')[0])
