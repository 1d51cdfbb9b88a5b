"""Texts of values that may contain themselves."""

import builtins
from _taskarium import version

__all__ = ['Repr', 'repr', 'recursive_repr']


def recursive_repr(fillvalue='...'):
    """A decorator for a __repr__ that may come by itself again."""
    def decorating_function(user_function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return user_function(self)
            finally:
                running.discard(key)

        for name in '__module__', '__doc__', '__name__', '__qualname__':
            setattr(wrapper, name, getattr(user_function, name))
        wrapper.__annotations__ = getattr(user_function, '__annotations__', {})
        if version >= 312:
            wrapper.__type_params__ = getattr(user_function,
                                              '__type_params__', ())
        if version >= 313:
            wrapper.__wrapped__ = user_function
        return wrapper

    return decorating_function


_SIZES = {'fillvalue': '...', 'maxlevel': 6, 'maxtuple': 6, 'maxlist': 6,
          'maxarray': 5, 'maxdict': 4, 'maxset': 6, 'maxfrozenset': 6,
          'maxdeque': 6, 'maxstring': 30, 'maxlong': 40, 'maxother': 30}
# Classes of that name in other modules are told as any value.
_MODULES = {'tuple': 'builtins', 'list': 'builtins', 'array': 'array',
            'set': 'builtins', 'frozenset': 'builtins', 'deque': 'collections',
            'dict': 'builtins', 'str': 'builtins', 'int': 'builtins'}


def _first(values, count):
    """So many of them, in their order if they have one."""
    try:
        values = sorted(values)
    except Exception:
        values = list(values)
    return values[:count]


class Repr:
    """Texts of values that stay short."""

    if version >= 312:
        def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5,
                     maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6,
                     maxstring=30, maxlong=40, maxother=30, fillvalue='...',
                     indent=None):
            self.maxlevel = maxlevel
            self.maxtuple = maxtuple
            self.maxlist = maxlist
            self.maxarray = maxarray
            self.maxdict = maxdict
            self.maxset = maxset
            self.maxfrozenset = maxfrozenset
            self.maxdeque = maxdeque
            self.maxstring = maxstring
            self.maxlong = maxlong
            self.maxother = maxother
            self.fillvalue = fillvalue
            self.indent = indent
    else:
        def __init__(self):
            self.__dict__.update(_SIZES)

    def repr(self, x):
        """The text of a value."""
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        """The same, so many levels deep."""
        cls = type(x)
        name = cls.__name__
        if ' ' in name:
            name = '_'.join(name.split())
        method = getattr(self, 'repr_' + name, None)
        if method is None or version >= 313 and _MODULES.get(
                name, cls.__module__) != cls.__module__:
            return self.repr_instance(x, level)
        return method(x, level)

    def _join(self, pieces, level):
        indent = self.__dict__.get('indent')
        if indent is None:
            return ', '.join(pieces)
        if not pieces:
            return ''
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError('Repr.indent cannot be negative int '
                                 f'(was {indent!r})')
            indent = ' ' * indent
        try:
            inner = ',\n' + (self.maxlevel - level + 1) * indent
        except TypeError as error:
            raise TypeError('Repr.indent must be a str, int or None, '
                            f'not {type(indent)}') from error
        whole = inner[1:] + inner.join(pieces) + inner
        return whole[:-len(indent)] if indent else whole

    def _repr_items(self, x, level, left, right, most, trail=''):
        size = len(x)
        if level <= 0 and size:
            return left + self.fillvalue + right
        pieces = []
        for item in x:
            if len(pieces) >= most:
                break
            pieces.append(self.repr1(item, level - 1))
        if size > most:
            pieces.append(self.fillvalue)
        if size == 1 and trail and self.__dict__.get('indent') is None:
            right = trail + right
        return left + self._join(pieces, level) + right

    def repr_tuple(self, x, level):
        return self._repr_items(x, level, '(', ')', self.maxtuple, ',')

    def repr_list(self, x, level):
        return self._repr_items(x, level, '[', ']', self.maxlist)

    def repr_array(self, x, level):
        if not x:
            return f"array('{x.typecode}')"
        return self._repr_items(x, level, f"array('{x.typecode}', [",
                                '])', self.maxarray)

    def repr_set(self, x, level):
        if not x:
            return 'set()'
        return self._repr_items(_first(x, len(x)), level, '{', '}',
                                self.maxset)

    def repr_frozenset(self, x, level):
        if not x:
            return 'frozenset()'
        return self._repr_items(_first(x, len(x)), level, 'frozenset({',
                                '})', self.maxfrozenset)

    def repr_deque(self, x, level):
        return self._repr_items(x, level, 'deque([', '])', self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        pieces = [f'{self.repr1(key, level - 1)}: '
                  f'{self.repr1(x[key], level - 1)}'
                  for key in _first(x, self.maxdict)]
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return '{' + self._join(pieces, level) + '}'

    def _cut(self, text, most):
        """The begin and the end of what is too long."""
        if len(text) <= most:
            return text
        begin = max(0, (most - 3) // 2)
        end = max(0, most - 3 - begin)
        return text[:begin] + self.fillvalue + text[len(text) - end:]

    def repr_str(self, x, level):
        most = self.maxstring
        text = builtins.repr(x[:most])
        if len(text) > most:
            begin = max(0, (most - 3) // 2)
            end = max(0, most - 3 - begin)
            text = builtins.repr(x[:begin] + x[len(x) - end:])
            text = text[:begin] + self.fillvalue + text[len(text) - end:]
        return text

    def repr_int(self, x, level):
        return self._cut(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = builtins.repr(x)
        except Exception:
            return f'<{x.__class__.__name__} instance at {id(x):#x}>'
        return self._cut(text, self.maxother)


aRepr = Repr()
repr = aRepr.repr
