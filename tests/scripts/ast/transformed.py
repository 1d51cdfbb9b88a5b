import ast
class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        if isinstance(node.value, int):
            return ast.copy_location(ast.Constant(node.value * 2), node)
        return node
    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, ast.Add):
            node.op = ast.Mult()
        return node
t = ast.fix_missing_locations(Double().visit(ast.parse('print(1 + 2, "a", 3 - 1)')))
exec(compile(t, '<t>', 'exec'))
e = ast.Expression(ast.BinOp(ast.Constant(3), ast.Mult(), ast.Constant(4)))
ast.fix_missing_locations(e)
print(eval(compile(e, '', 'eval')))
class Tracer(ast.NodeTransformer):
    def visit_FunctionDef(self, node):
        self.generic_visit(node)
        call = ast.parse(f'print("calling {node.name}")').body
        node.body = call + node.body
        return ast.fix_missing_locations(node)
src = 'def f(a):\n    return a + 1\nprint(f(2))'
exec(compile(Tracer().visit(ast.parse(src)), 'src.py', 'exec'))
fn = ast.FunctionDef(name='made', args=ast.arguments(posonlyargs=[], args=[ast.arg('x')], kwonlyargs=[], kw_defaults=[], defaults=[]), body=[ast.Return(ast.BinOp(ast.Name('x', ast.Load()), ast.Add(), ast.Constant(1)))], decorator_list=[])
ns = {}
exec(compile(ast.fix_missing_locations(ast.Module([fn], [])), '<m>', 'exec'), ns)
print(ns['made'](41))
i = ast.parse('1 + 1\n', mode='single')
exec(compile(i, '<s>', 'single'))
print(eval(compile(ast.parse('2 ** 10', mode='eval'), '<e>', 'eval')))
def safe_eval(s):
    tree = ast.parse(s, mode='eval')
    for n in ast.walk(tree):
        if not isinstance(n, (ast.Expression, ast.BinOp, ast.UnaryOp, ast.Constant, ast.operator, ast.unaryop)):
            raise ValueError(f'not allowed: {type(n).__name__}')
    return eval(compile(tree, '<safe>', 'eval'), {'__builtins__': {}}) if False else eval(compile(tree, '<safe>', 'eval'))
print(safe_eval('-(2 + 3) * 4'))
try: safe_eval('__import__("os")')
except ValueError as e: print(e)
