"""What randrange() and randint() make of what is no int, before 3.12."""

from _taskarium import index
from warnings import _warn_library, _warn_program

_ONE = 1


def _whole(number, what, warn):
    try:
        return index(number)
    except TypeError:
        whole = int(number)
        if whole != number:
            warn('randrange() will raise TypeError in the future',
                 DeprecationWarning)
            raise ValueError(f'non-integer {what} for randrange()')
        warn('non-integer arguments to randrange() have been deprecated '
             'since Python 3.10 and will be removed in a subsequent '
             'version', DeprecationWarning)
        return whole


def randrange(draw, start, stop, step):
    """Draws by ints; a step that was not given is 1."""
    start = _whole(start, 'arg 1', _warn_program)
    if stop is None:
        if step is not _ONE:
            raise TypeError('Missing a non-None stop argument')
        return draw(start)
    stop = _whole(stop, 'stop', _warn_program)
    return draw(start, stop, _whole(step, 'step', _warn_program))


def _warn_randint(message, category):
    _warn_library(message, category, 'random')


def randint(draw, start, last):
    """The warning is of the line of randint() that calls randrange()."""
    stop = last + 1
    start = _whole(start, 'arg 1', _warn_randint)
    return draw(start, _whole(stop, 'stop', _warn_randint) - 1)
