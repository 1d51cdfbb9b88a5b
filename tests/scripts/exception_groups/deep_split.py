# Groups nested as deep as C goes, split: each release has a limit of its own.
for n in (300, 900, 1100, 1400, 1600, 2500, 11000):
    e = ValueError(1)
    for i in range(n): e = ExceptionGroup('g', [e])
    for f in (lambda: e.split(KeyError)[0], lambda: type(e.split(ValueError)[0]), lambda: e.subgroup(lambda x: False), lambda: type(e.subgroup(ValueError))):
        try: print(n, f())
        except RecursionError as x: print(n, x)
