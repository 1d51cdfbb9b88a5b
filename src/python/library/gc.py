"""The collector of cycles, which runs only when it is asked to."""

from _taskarium import in_c, index as _index, unsupported, version
from _weakref import collect as _collect, finalized as is_finalized, holds

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

callbacks = []
garbage = []

_enabled = True
_threshold = (700 if version < 313 else 2000, 10, 10)


def enable():
    """Says that cycles are to be collected from time to time."""
    global _enabled
    _enabled = True


def disable():
    """Says that they are not."""
    global _enabled
    _enabled = False


def isenabled():
    """What was said last."""
    return _enabled


def collect(generation=2):
    """Frees what only cycles keep, and says how much it was."""
    generation = _index(generation)
    if not 0 <= generation <= 2:
        raise ValueError('invalid generation')
    if not callbacks:
        return _collect()
    info = {'generation': generation, 'collected': 0, 'uncollectable': 0}
    for callback in list(callbacks):
        callback('start', info)
    found = _collect()
    info = {'generation': generation, 'collected': found, 'uncollectable': 0}
    for callback in list(callbacks):
        callback('stop', info)
    return found


def get_threshold():
    """When a collection would begin by itself."""
    return _threshold


def set_threshold(threshold0, threshold1=10, threshold2=10, /):
    """Sets it; nothing begins by itself here."""
    global _threshold
    _threshold = (_index(threshold0), _index(threshold1), _index(threshold2))


def get_debug():
    """Nothing is told of a collection."""
    return 0


def set_debug(flags, /):
    """Only 0: nothing is told."""
    if flags:
        unsupported('gc.set_debug()')


def is_tracked(obj, /):
    """Whether the collector looks at it."""
    if type(obj) is dict:
        return any(is_tracked(part) for pair in obj.items() for part in pair)
    if type(obj) is tuple:
        unsupported('gc.is_tracked() of a tuple')
    return holds(obj)


def freeze():
    """Nothing here is looked at twice."""


def unfreeze():
    """The opposite, as idle."""

in_c(set_threshold, 'parses')
in_c(globals())
