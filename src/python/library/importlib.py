"""What the import statement does, by a text."""

from _taskarium import unsupported

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

__import__ = __import__


def invalidate_caches():
    """Nothing is kept that could have become old."""


def import_module(name, package=None):
    """The module of that name, which is imported if need be."""
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a "
                            f'relative import for {name!r}')
        unsupported('a relative name for importlib.import_module()',
                    'the whole name')
    if name.startswith('_') and name != '__main__':
        unsupported("import of the module '%s'", None, name)
    return __import__(name, None, None, ('',))


def reload(module):
    unsupported('importlib.reload()', 'a function that is called again')
