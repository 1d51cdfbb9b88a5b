# Broken syntax of kinds that a sweep has found.
for text in [
        'match x:\n case [1, *1 rest]: pass', 'match x:\n case [*pass]: pass',
        'match x:\n case {"a": 1, ** **kw}: pass',
        'match x:\n case {**, kw}: pass', '[ x\n y', 'def f(a, b=1, (g)): pass',
        'def f(a, (g)): pass', 'def f(a, b=1, c*, d): pass',
        'def f(a=1, b): pass', 'z = (yield from a) if b else c', 'yield',
        'type X[T int] = list', 'type X[a b]', 'X[T int]', 'match X[T int]',
        'print print(a b)', 'print a b', 'print "x" y', 'exec a[b c]',
        'try:\nelse: y = 3', 'if x:\nexcept E: pass', 'for i in x:\nelse: 1',
        'def f():\nx = 1', 'class A:\n', 'while 1:\n# c\nx',
        'A[*]', '[*]', '{*}', 'A[*, 1]', 'A[*:1]', 'x: A[*]', 'f(*(1 2))',
        'A[*a b]', 'A[*a.]', 'f(*a.)', 'type X[*] = 1', 'type X[T, *] = 1',
        '[* *a]', '[*(1:2)]', 'A[b, *(1:2)]', 'f(*not)', 'f(*lambda: )',
        'f(*-)', 'f(*await)', 'f(a=1, *)', 'f(*a, *)', 'f(x, *)',
        'f(x, a=1, *)', 'f(a=1, *b, *)', 'f(**a, *)', 'import # c\n',
        'from a import # c\n', 'import a from b # c\n',
        'for a f"{ in x: pass', 'a f"{', 'f"{print a}"', 'del a f"{']:
    try:
        compile(text, '<s>', 'exec')
        print(repr(text), 'compiles')
    except SyntaxError as e:
        print(repr(text), e.msg, e.lineno, e.offset, e.end_lineno,
              e.end_offset, repr(e.text))


class Index:
    def __getitem__(self, key):
        return key


a, b = [1], [2]
print(Index()[*a or b], Index()[*a if 0 else b, 3], Index()[*(lambda: a)()])
