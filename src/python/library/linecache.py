"""The lines of the program's own files."""

from _places import source

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

cache = {}


def getlines(filename, module_globals=None):
    """All lines of the file, with their ends; [] if it is not here."""
    if filename in cache:
        return cache[filename][2]
    text = source(filename)
    if text is None:
        return []
    lines = text.splitlines(True)
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = len(text), None, lines, filename
    return lines


def getline(filename, lineno, module_globals=None):
    """The line, with its end; '' if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def updatecache(filename, module_globals=None):
    """The lines, read anew."""
    cache.pop(filename, None)
    return getlines(filename, module_globals)


def clearcache():
    """Forgets the lines."""
    cache.clear()


def checkcache(filename=None):
    """A program's files do not change while it runs."""


def lazycache(filename, module_globals):
    """Nothing is read later."""
    return False
