"""Values, laid out so that they can be read."""

import sys
from _taskarium import lookup
from types import MappingProxyType, SimpleNamespace

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr',
           'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *,
           compact=False, sort_dicts=True, underscore_numbers=False):
    """Writes a value to a stream, by default to sys.stdout."""
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth,
                  compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False,
            sort_dicts=True, underscore_numbers=False):
    """The text of a value."""
    return PrettyPrinter(indent=indent, width=width, depth=depth,
                         compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Writes a value, with dicts as they are."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """The repr, also of what holds itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Whether eval() would make the value of its repr."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether the value holds itself."""
    return PrettyPrinter().isrecursive(object)


class _Key:
    """Puts what cannot be compared in the order of their classes."""

    __slots__ = ('obj',)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return ((str(type(self.obj)), id(self.obj))
                    < (str(type(other.obj)), id(other.obj)))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


class PrettyPrinter:
    """Lays values out, within a width."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *,
                 compact=False, sort_dicts=True, underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        return self._layout(object, 0, 0, {}, 0)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    # --- several lines ---

    def _layout(self, object, indent, allowance, context, level):
        if id(object) in context:
            return _recursion(object)
        text = self._repr(object, context, level)
        if len(text) <= self._width - indent - allowance:
            return text
        method = self._method_for(object)
        if method is None:
            return text
        context[id(object)] = 1
        text = method(self, object, indent, allowance, context, level + 1)
        del context[id(object)]
        return text

    def _method_for(self, object):
        cls = type(object)
        made = lookup(cls, '__repr__')
        for base in cls.__mro__:
            if base in _methods and lookup(base, '__repr__', True) is made:
                return _methods[base]
        name = cls.__module__, cls.__qualname__
        if name[0] == 'collections' and name[1] in _collections:
            return _collections[name[1]]
        if (hasattr(cls, '__dataclass_fields__')
                and cls.__dataclass_params__.repr
                and hasattr(made, '__wrapped__')):
            return PrettyPrinter._of_dataclass
        return None

    def _of_dict(self, object, indent, allowance, context, level):
        head = '{' + ' ' * (self._indent_per_level - 1)
        items = (sorted(object.items(), key=_pair_key) if self._sort_dicts
                 else object.items())
        return head + self._pairs(items, indent, allowance + 1, context,
                                  level) + '}'

    def _of_list(self, object, indent, allowance, context, level):
        return '[' + self._items(object, indent, allowance + 1, context,
                                 level) + ']'

    def _of_tuple(self, object, indent, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        return '(' + self._items(object, indent, allowance + len(end), context,
                                 level) + end

    def _of_set(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        kind = type(object)
        head, end = '{', '}'
        if kind is not set:
            head, end = kind.__name__ + '({', '})'
            indent += len(kind.__name__) + 1
        return head + self._items(sorted(object, key=_Key), indent,
                                  allowance + len(end), context, level) + end

    def _of_str(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        if level == 1:
            indent += 1
            allowance += 1
        room = self._width - indent
        chunks = []
        lines = object.splitlines(True)
        for i, line in enumerate(lines):
            is_last = i == len(lines) - 1
            text = repr(line)
            if len(text) <= (room - allowance if is_last else room):
                chunks.append(text)
            else:
                self._split_line(line, room, allowance if is_last else 0,
                                 chunks)
        if len(chunks) == 1:
            return text
        whole = ('\n' + ' ' * indent).join(chunks)
        return f'({whole})' if level == 1 else whole

    def _split_line(self, line, room, allowance, chunks):
        import re
        parts = re.findall(r'\S*\s*', line)[:-1]
        current = ''
        for i, part in enumerate(parts):
            if i == len(parts) - 1:
                room -= allowance
            if len(repr(current + part)) > room:
                if current:
                    chunks.append(repr(current))
                current = part
            else:
                current += part
        if current:
            chunks.append(repr(current))

    def _of_bytes(self, object, indent, allowance, context, level):
        if len(object) <= 4:
            return repr(object)
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        chunks, current = [], b''
        last = len(object) // 4 * 4
        for i in range(0, len(object), 4):
            part = object[i:i + 4]
            if i == last:
                width -= allowance
            if len(repr(current + part)) > width:
                if current:
                    chunks.append(repr(current))
                current = part
            else:
                current += part
        if current:
            chunks.append(repr(current))
        whole = ('\n' + ' ' * indent).join(chunks)
        return f'({whole})' if level == 1 else whole

    def _of_mapping(self, object, indent, allowance, context, level):
        return 'mappingproxy(' + self._layout(
            object.copy(), indent + 13, allowance + 1, context, level) + ')'

    def _of_namespace(self, object, indent, allowance, context, level):
        name = ('namespace' if type(object) is SimpleNamespace
                else type(object).__name__)
        return f'{name}(' + self._fields(
            object.__dict__.items(), indent + len(name) + 1, allowance,
            context, level) + ')'

    def _of_dataclass(self, object, indent, allowance, context, level):
        from dataclasses import fields
        name = type(object).__name__
        items = [(field.name, getattr(object, field.name))
                 for field in fields(object) if field.repr]
        return f'{name}(' + self._fields(items, indent + len(name) + 1,
                                         allowance, context, level) + ')'

    def _of_ordered(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__
        inner = (list(object.items()) if _ordered_is_list
                 else dict(object.items()))
        return f'{name}(' + self._layout(inner, indent + len(name) + 1,
                                         allowance + 1, context, level) + ')'

    def _of_default(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        factory = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        return (f'{name}({factory},\n' + ' ' * indent
                + self._of_dict(object, indent, allowance + 1, context, level)
                + ')')

    def _of_counter(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__
        head = f'{name}({{' + ' ' * (self._indent_per_level - 1)
        return head + self._pairs(object.most_common(), indent + len(name) + 1,
                                  allowance + 2, context, level) + '})'

    def _of_chain(self, object, indent, allowance, context, level):
        if not object.maps:
            return repr(object)
        name = type(object).__name__
        indent += len(name) + 1
        text = name + '('
        for i, part in enumerate(object.maps):
            is_last = i == len(object.maps) - 1
            text += self._layout(part, indent, allowance + 1 if is_last else 1,
                                 context, level)
            text += ')' if is_last else ',\n' + ' ' * indent
        return text

    def _of_deque(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__
        indent += len(name) + 1
        text = name + '(['
        if object.maxlen is None:
            return text + self._items(object, indent, allowance + 2, context,
                                      level) + '])'
        return (text + self._items(object, indent, 2, context, level)
                + '],\n' + ' ' * indent
                + f'maxlen={self._repr(object.maxlen, context, level)})')

    def _of_user(self, object, indent, allowance, context, level):
        return self._layout(object.data, indent, allowance, context, level - 1)

    # --- parts ---

    def _pairs(self, items, indent, allowance, context, level):
        indent += self._indent_per_level
        texts, last = [], len(items) - 1
        for i, (key, value) in enumerate(items):
            name = self._repr(key, context, level)
            texts.append(f'{name}: ' + self._layout(
                value, indent + len(name) + 2, allowance if i == last else 1,
                context, level))
        return (',\n' + ' ' * indent).join(texts)

    def _fields(self, items, indent, allowance, context, level):
        texts, last = [], len(items) - 1
        for i, (name, value) in enumerate(items):
            texts.append(f'{name}=' + (
                '...' if id(value) in context else self._layout(
                    value, indent + len(name) + 1,
                    allowance if i == last else 1, context, level)))
        return (',\n' + ' ' * indent).join(texts)

    def _items(self, items, indent, allowance, context, level):
        indent += self._indent_per_level
        text = ' ' * (self._indent_per_level - 1)
        between = ',\n' + ' ' * indent
        items = list(items)
        room = width = self._width - indent + 1
        delimiter = ''
        for i, item in enumerate(items):
            is_last = i == len(items) - 1
            if is_last:
                room -= allowance
                width -= allowance
            if self._compact:
                short = self._repr(item, context, level)
                size = len(short) + 2
                if width < size:
                    width = room
                    if delimiter:
                        delimiter = between
                if width >= size:
                    width -= size
                    text += delimiter + short
                    delimiter = ', '
                    continue
            text += delimiter + self._layout(
                item, indent, allowance if is_last else 1, context, level)
            delimiter = between
        return text

    # --- one line ---

    def _safe_repr(self, object, context, maxlevels, level):
        cls = type(object)
        if cls in (str, bytes, float, bool, type(None)):
            return repr(object), True, False
        made = lookup(cls, '__repr__')
        if issubclass(cls, int) and made is lookup(int, '__repr__'):
            return (f'{object:_d}' if self._underscore_numbers
                    else repr(object)), True, False
        for kind, brackets in ((dict, '{}'), (list, '[]'), (tuple, '()')):
            if issubclass(cls, kind) and made is lookup(kind, '__repr__'):
                break
        else:
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        if not object:
            return brackets, True, False
        if maxlevels and level >= maxlevels:
            return f'{brackets[0]}...{brackets[1]}', False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        found = (self._safe_dict(object, context, maxlevels, level + 1)
                 if kind is dict else
                 self._safe_items(object, brackets, context, maxlevels,
                                  level + 1))
        del context[id(object)]
        return found

    def _safe_dict(self, object, context, maxlevels, level):
        readable, recursive, parts = True, False, []
        items = (sorted(object.items(), key=_pair_key) if self._sort_dicts
                 else object.items())
        for pair in items:
            texts = []
            for part in pair:
                text, good, again = self.format(part, context, maxlevels,
                                                level)
                texts.append(text)
                readable = readable and good
                recursive = recursive or again
            parts.append(': '.join(texts))
        return '{' + ', '.join(parts) + '}', readable, recursive

    def _safe_items(self, object, brackets, context, maxlevels, level):
        readable, recursive, parts = True, False, []
        for item in object:
            text, good, again = self.format(item, context, maxlevels, level)
            parts.append(text)
            readable = readable and good
            recursive = recursive or again
        inner = ', '.join(parts)
        if brackets == '()' and len(parts) == 1:
            inner += ','
        return f'{brackets[0]}{inner}{brackets[1]}', readable, recursive


def _recursion(object):
    return (f'<Recursion on {type(object).__name__} with id='
            f'{id(object)}>')


_ordered_is_list = True
_methods = {dict: PrettyPrinter._of_dict, list: PrettyPrinter._of_list,
            tuple: PrettyPrinter._of_tuple, set: PrettyPrinter._of_set,
            frozenset: PrettyPrinter._of_set, str: PrettyPrinter._of_str,
            bytes: PrettyPrinter._of_bytes,
            MappingProxyType: PrettyPrinter._of_mapping,
            SimpleNamespace: PrettyPrinter._of_namespace}
_collections = {'OrderedDict': PrettyPrinter._of_ordered,
                'defaultdict': PrettyPrinter._of_default,
                'Counter': PrettyPrinter._of_counter,
                'ChainMap': PrettyPrinter._of_chain,
                'deque': PrettyPrinter._of_deque,
                'UserDict': PrettyPrinter._of_user,
                'UserList': PrettyPrinter._of_user,
                'UserString': PrettyPrinter._of_user}
