"""How long a small piece of a program takes, by the virtual clock."""

from _taskarium import unsupported
from time import perf_counter

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

default_timer = perf_counter
default_number = 1000000
default_repeat = 5


def _runner(code, names):
    if callable(code):
        return code
    if not isinstance(code, str):
        raise ValueError('stmt is neither a string nor callable')
    compiled = compile(code, '<timeit-src>', 'exec')
    return lambda: exec(compiled, names)


class Timer:
    """Runs a statement many times."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer,
                 globals=None):
        self.timer = timer
        if not isinstance(setup, str) and not callable(setup):
            raise ValueError('setup is neither a string nor callable')
        names = {} if globals is None else globals
        self._setup = _runner(setup, names)
        self._inner = _runner(stmt, names)

    def print_exc(self, file=None):
        unsupported('timeit.Timer.print_exc')

    def timeit(self, number=default_number):
        self._setup()
        inner = self._inner
        begin = self.timer()
        for _ in range(number):
            inner()
        return self.timer() - begin

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            i *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer,
           number=default_number, globals=None):
    """How long so many runs take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer,
           repeat=default_repeat, number=default_number, globals=None):
    """The same several times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
