# binomialvariate(), which came with 3.12, and the constants of the module.
import random
import sys

print(random.BPF, random.LOG4, random.NV_MAGICCONST, random.RECIP_BPF,
      random.SG_MAGICCONST, random.TWOPI)
print(random.__all__)
print(issubclass(random.SystemRandom, random.Random), random.SystemRandom)
random.seed(7)
draw = getattr(random, 'binomialvariate', None)
print(callable(draw), hasattr(random.Random, 'binomialvariate'))
if sys.version_info >= (3, 12):
    print([draw() for _ in range(20)], [draw(1, 0.9) for _ in range(9)])
    for n, p in ((5, 0.5), (12, 0.1), (12, 0.95), (100, 0.05), (100, 0.3),
                 (1000, 0.5), (10 ** 6, 0.25), (10 ** 9, 0.999), (40, 1e-20),
                 (2 ** 40, 1e-9), (2 ** 53, 0.5), (0, 0.5), (True, 0.5)):
        print(n, p, [draw(n, p) for _ in range(12)])
    print(draw(5, 0), draw(5, 1), draw(n=3, p=1.0), draw(p=0.0))
    own = random.Random('seed')
    print([own.binomialvariate(60, 0.4) for _ in range(10)])
    for arguments in ((-1,), (1, 2), (1, -0.5), (1, 2, 3)):
        try:
            print(draw(*arguments))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
print(random.random())
