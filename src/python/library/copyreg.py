"""How objects of a class are taken apart to be copied."""

from _taskarium import unsupported, version

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension',
           'clear_extension_cache']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Objects of that class are copied by what the function gives of them."""
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Only checks that it can be called."""
    if not callable(object):
        raise TypeError('constructors must be callable')


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    import functools
    import operator
    return functools.reduce, (operator.or_, obj.__args__)


pickle(complex, pickle_complex)
pickle(type(int | str), pickle_union)


def pickle_super(obj):
    return super, (obj.__thisclass__, obj.__self__)


if version >= 312:
    pickle(super, pickle_super)
else:
    del pickle_super


def add_extension(module, name, code):
    unsupported('copyreg.add_extension()')


def remove_extension(module, name, code):
    unsupported('copyreg.remove_extension()')


def clear_extension_cache():
    """There is none."""
