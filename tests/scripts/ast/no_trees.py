import ast
tests = [lambda: compile(ast.Expression(ast.Constant(1)), '', 'eval'), lambda: compile(ast.parse('1'), '', 'eval'), lambda: compile(ast.parse('1', mode='eval'), '', 'exec'), lambda: compile(ast.Module([ast.Expr(ast.Name('x', ast.Load()))], []), '', 'exec'),
 lambda: compile(ast.fix_missing_locations(ast.Module([ast.Assign([ast.Name('x', ast.Load())], ast.Constant(1))], [])), '', 'exec'),
 lambda: compile(ast.fix_missing_locations(ast.Module([ast.Expr(3)], [])), '', 'exec'), lambda: compile(ast.fix_missing_locations(ast.Module([ast.Constant(3)], [])), '', 'exec'),
 lambda: compile(ast.fix_missing_locations(ast.Expression(ast.Constant([1]))), '', 'eval'), lambda: compile(ast.parse('x'), '', 'nope'), lambda: compile(ast.fix_missing_locations(ast.Module([ast.If(ast.Constant(1), [], [])], [])), '', 'exec'), lambda: compile(3, '', 'exec')]
for t in tests:
    try: print(t())
    except Exception as e: print(type(e).__name__, str(e).partition(' object at')[0])
