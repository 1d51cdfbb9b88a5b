# What a type's parameters and aliases must not hold, since they are evaluated
# by and by.
import sys

TEXTS = [
    'type X = (yield)', 'def f():\n    type X = (yield 1)',
    'def f():\n    type X = (yield from y)',
    'async def f():\n    type X = await g()', 'type X = (await z)',
    'type X = (y := 1)', 'type X = lambda: (yield)',
    'type X = [(y := 1) for x in z]', 'type X[T] = (yield)',
    'type X[T: (yield)] = int', 'type X[T: (int, (yield))] = int',
    'type X[T: (y := int)] = T', 'type X[T: [(y := 1) for x in z]] = T',
    'def f[T: (x := 1)](): pass', 'def f[T](x: (y := 1)): pass',
    'def f[T](x=(y := 1)): pass', 'def f[T](x: int) -> (yield): pass',
    'async def g():\n    def f[T](x: await z): pass',
    'async def g():\n    def f[T](x=await z): pass',
    'def f[T](x: [(y := 1) for x in z]): pass',
    'class C[T](yield): pass', 'class C[T]((yield)): pass',
    'class C[T]((x := object)): pass', 'class A:\n    type X = (yield)',
    '@(y := lambda f: f)\ndef f[T](): pass',
]
if sys.version_info >= (3, 13):
    TEXTS += [
        'type X[T = (yield)] = int', 'type X[*T = (yield)] = int',
        'type X[**T = (x := 1)] = int', 'def f[T = (await x)](): pass',
    ]
if sys.version_info >= (3, 12):
    for text in TEXTS:
        try:
            compile(text, 'text', 'exec')
        except SyntaxError as e:
            print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
        else:
            print('fine:', text)
