# What := and the loops of a comprehension must not share.
for text in [
        '[i for i in range(5) if (j := 0) for j in range(5)]',
        '{i for i in [] if (j := 0) for j in []}',
        '{i: i for i in [] if (j := 0) for (k, *j) in []}',
        '(i for i in [] if (j := 0) for [j] in [])',
        '[i for i in [] for j in [] if (j := 0)]',
        '[(i := 0) for i in []]',
        '[[(i := 0) for j in []] for i in []]',
        '[i for i in [] if [j for j in [] if (k := 1)] for k in []]',
        '[i for i in [] if (j := 0) for k[j] in []]',
        'class Foo:\n def f(self):\n  [(__x := 1) for __x in ()]\n',
        'class Foo:\n def f(self):\n  [1 for a in () if (__x := 1) '
        'for __x in ()]\n']:
    try:
        compile(text, '<s>', 'exec')
        print(repr(text), 'compiles')
    except SyntaxError as e:
        print(repr(text), e.msg, e.lineno, e.offset, e.end_offset)
