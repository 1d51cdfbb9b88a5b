# An empty format spec asks a derived class's __str__.
for T, v in (int, 1), (float, 1.5), (str, 'a'), (complex, 1j):
    class I(T):
        def __str__(self): return 'own'
    x = I(v)
    print(format(x), f'{x}', T.__format__(x, ''), '{}'.format(x), '%s' % x, f'{x!s}', T.__format__(x, '5') )
    class R(T):
        def __repr__(self): return 'rep'
    x = R(v)
    print(format(x), f'{x}', T.__format__(x, ''), '{}'.format(x), str(x))
class L(list):
    def __str__(self): return 'own'
print(format(L()), f'{L()}', object.__format__(L(), ''))
