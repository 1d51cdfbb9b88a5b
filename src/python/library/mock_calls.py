"""Of unittest.mock: calls, and what a mock remembers of those made."""

from _taskarium import place


def _is_exception(value):
    return isinstance(value, BaseException) or (
        isinstance(value, type) and issubclass(value, BaseException))


def _is_magic(name):
    return name == f'__{name[2:-2]}__'


class _SentinelObject:
    """A value that equals nothing but itself."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinel:
    """Its attributes are such values, each made when first asked for."""

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        value = self.__dict__[name] = _SentinelObject(name)
        return value

    def __reduce__(self):
        return 'sentinel'


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


def _show_call(name, args, kwargs):
    shown = [repr(value) for value in args]
    shown += [f'{key}={value!r}' for key, value in kwargs.items()]
    return f"{name}({', '.join(shown)})"


def _parts(value):
    """Name, arguments and keywords of a tuple that may lack some."""
    if len(value) == 3:
        return tuple(value)
    name, args, kwargs = '', (), {}
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        else:
            kwargs = part
    return name, args, kwargs


class _Call(tuple):
    """A call: a name, unless it has just two parts, arguments, keywords."""

    def __new__(cls, value=(), name='', parent=None, two=False,
                from_kall=True):
        own, args, kwargs = _parts(value)
        if len(value) == 3 or own:
            name = own
        return tuple.__new__(cls, (args, kwargs) if two
                             else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False,
                 from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            size = len(other)
        except TypeError:
            return NotImplemented
        if size > 3:
            return False
        above = getattr(other, '_mock_parent', None)
        if self._mock_parent and above and self._mock_parent != above:
            return False
        name, args, kwargs = ('', *self) if len(self) == 2 else self
        other_name, other_args, other_kwargs = _parts(other)
        if name and other_name != name:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs),
                     name=self._mock_name + '()', parent=self)

    def __getattr__(self, name):
        if self._mock_name is None:
            return _Call(name=name, from_kall=False)
        return _Call(name=f'{self._mock_name}.{name}', parent=self,
                     from_kall=False)

    def __getattribute__(self, name):
        # The methods of tuples are names like others: call.count(3).
        if name in ('count', 'index'):
            raise AttributeError
        return tuple.__getattribute__(self, name)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return 'call' + name if name.startswith('()') else name
        name, args, kwargs = ('', *self) if len(self) == 2 else self
        dot = '.' if name and not name.startswith('()') else ''
        return _show_call(f'call{dot}{name}', args, kwargs)

    def call_list(self):
        """Itself, after those that it is chained to."""
        made = []
        one = self
        while one is not None:
            if one._mock_from_kall:
                made.insert(0, one)
            one = one._mock_parent
        return _CallList(made)


call = _Call(from_kall=False)


class _CallList(list):
    """Calls; a list of some is in it that stands there in one piece."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(list(self[i:i + size]) == value
                   for i in range(len(self) - size + 1))

    def __repr__(self):
        from pprint import pformat
        return pformat(list(self))


def _contains(calls, one):
    """Is one of them as `one`, whose parts are asked whether they are equal?"""
    return any(not isinstance(made, Exception)
               and all([part == other for part, other in zip(one, made)])
               for made in calls)


class _History:
    """What has been done with a mock, and what it answers."""

    def __init__(self):
        self.return_value = DEFAULT
        self.side_effect = None
        self.forget()

    def forget(self):
        _forget(self)


def _forget(history):
    """Also of a function that stands for a mock."""
    history.called = False
    history.call_count = history.await_count = 0
    history.call_args = history.await_args = None
    history.call_args_list = _CallList()
    history.mock_calls = _CallList()
    history.await_args_list = _CallList()


class _Place:
    """Where a mock hangs: as an attribute, for `method_calls`, and along a
    path that calls are part of as well, for `mock_calls`."""

    def __init__(self, name, parent, path, path_parent):
        self.name = name
        self.parent = parent
        self.path = path
        self.path_parent = path_parent

    def taken(self):
        return bool(self.name or self.path or self.parent is not None
                    or self.path_parent is not None)


class _Record:
    """All that a mock knows of itself."""

    names = only = model = signature = checked = None
    async_names = ()
    sealed = False

    def __init__(self, place, wraps, unsafe):
        self.place = place
        self.wraps = wraps
        self.unsafe = unsafe
        self.children = {}
        self.history = _History()
        self.method_calls = _CallList()

    def remember(self, args, kwargs):
        """A call, in all mocks that this one belongs to."""
        history = self.history
        history.called = True
        history.call_count += 1
        history.call_args = _Call((args, kwargs), two=True)
        history.call_args_list.append(history.call_args)
        history.mock_calls.append(_Call(('', args, kwargs)))
        place = self.place
        method, path = place.name, place.path
        of_method = place.parent is not None
        while place.path_parent is not None:
            above = place.path_parent.__dict__['_record']
            if of_method:
                above.method_calls.append(_Call((method, args, kwargs)))
                of_method = above.place.parent is not None
                if of_method:
                    method = f'{above.place.name}.{method}'
            above.history.mock_calls.append(_Call((path, args, kwargs)))
            if above.place.path:
                dot = '' if path.startswith('()') else '.'
                path = above.place.path + dot + path
            place = above.place


place('unittest.mock', _SentinelObject, _Sentinel, _ANY, _Call, _CallList)
