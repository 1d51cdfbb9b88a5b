"""Functions that are called when the program has ended."""

from _taskarium import in_c

from _weakref import at_exit

__all__ = ['register', 'unregister']


def register(func, /, *args, **kwargs):
    """Has func(*args, **kwargs) called at the end, the last one first."""
    if not callable(func):
        raise TypeError('the first argument must be callable')
    at_exit().append((func, args, kwargs))
    return func


def unregister(func, /):
    """Takes it back, as often as it was registered."""
    calls = at_exit()
    for i, call in enumerate(calls):
        if call is not None and call[0] == func:
            calls[i] = None     # the others keep their places

in_c(globals())
