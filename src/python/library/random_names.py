"""What import * takes of random."""

from _taskarium import version

__all__ = [name for name in (
    'Random', 'SystemRandom', 'betavariate', 'binomialvariate', 'choice',
    'choices', 'expovariate', 'gammavariate', 'gauss', 'getrandbits',
    'getstate', 'lognormvariate', 'normalvariate', 'paretovariate',
    'randbytes', 'randint', 'random', 'randrange', 'sample', 'seed',
    'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate',
    'weibullvariate') if version >= 312 or name != 'binomialvariate']
