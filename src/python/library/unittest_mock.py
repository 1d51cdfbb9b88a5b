"""Objects that stand in for others, and remember what was done with them."""

import sys
from _mock_calls import (ANY, DEFAULT, _Call, _CallList, _contains, _History,
                         _is_exception, _is_magic, _Place, _Record, _show_call,
                         call, sentinel)
from _mock_magic import (_all_magics, _async_methods, _drop_magics, _proxies,
                         _refused_magics, _sync_magics)
from _taskarium import unsupported, version

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call',
           'create_autospec', 'AsyncMock', 'FILTER_DIR', 'NonCallableMock',
           'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')

FILTER_DIR = True


class InvalidSpecError(Exception):
    """A mock was given where one is to be modelled on a real thing."""


# --- what a mock is modelled on ----------------------------------------------

_function_types = (type(lambda: None), type(ANY.__eq__))


def _is_list(value):
    return type(value) in (list, tuple)


def _is_mock(value):
    return issubclass(type(value), NonCallableMock)


def _inner_mock(value):
    """The mock behind a function that stands for one."""
    if isinstance(value, _function_types) and hasattr(value, 'mock'):
        return value.mock
    return value


def _is_async(value):
    if _is_mock(value) and not isinstance(value, AsyncMock):
        return False
    if hasattr(value, '__func__'):
        value = value.__func__
    from inspect import isawaitable, iscoroutinefunction
    return iscoroutinefunction(value) or isawaitable(value)


def _is_async_method(spec, name):
    from inspect import getattr_static, iscoroutinefunction
    if _is_magic(name) and name not in _async_methods:
        return False
    if version < 313:
        return iscoroutinefunction(getattr(spec, name, None))
    return iscoroutinefunction(getattr_static(spec, name, None))


def _can_call(value):
    if isinstance(value, type):
        return True
    if isinstance(value, (staticmethod, classmethod, _function_types[1])):
        return _can_call(value.__func__)
    return getattr(value, '__call__', None) is not None


def _signature_of(func, as_instance, skip_first):
    """What a call of it may be given, and whose that is; None if unknown."""
    from functools import partial
    from inspect import signature
    if isinstance(func, type) and not as_instance:
        func = func.__init__
        skip_first = True
    elif isinstance(func, (classmethod, staticmethod)):
        skip_first = skip_first or isinstance(func, classmethod)
        func = func.__func__
    elif not isinstance(func, _function_types):
        try:
            func = func.__call__
        except AttributeError:
            return None
    try:
        return func, signature(partial(func, None) if skip_first else func)
    except ValueError:
        return None


# --- mocks -------------------------------------------------------------------


def _own(name):
    """A property that is kept where the mock's history is."""
    def get(self):
        return getattr(self.__dict__['_record'].history, name)

    def put(self, value):
        setattr(self.__dict__['_record'].history, name, value)
    return property(get, put)


def _adopt(parent, value, name, path):
    """Make a mock that has no place yet a child; False if it has one."""
    value = _inner_mock(value)
    if not _is_mock(value):
        return False
    place = value.__dict__['_record'].place
    if place.taken():
        return False
    above = parent
    while above is not None:
        if above is value:
            return False
        above = above.__dict__['_record'].place.path_parent
    if path:
        place.path, place.path_parent = path, parent
    if name:
        place.name, place.parent = name, parent
    return True


class NonCallableMock:
    """A mock that cannot be called."""

    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None,
                parent=None, _spec_state=None, _new_name='', _new_parent=None,
                _spec_as_instance=False, _eat_self=None, unsafe=False,
                **kwargs):
        # Each has a class of its own: special methods are looked up there.
        bases = (cls,)
        model = spec_set or spec
        if (model is not None and not issubclass(cls, _AsyncMixin)
                and not _is_list(model) and _is_async(model)):
            bases = (_AsyncMixin, cls)
        space = {'__doc__': cls.__doc__}
        if issubclass(cls, _MagicMixin):
            space.update(_proxies)
        return object.__new__(type(cls.__name__, bases, space))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name='', _new_parent=None,
                 _spec_as_instance=False, _eat_self=None, unsafe=False,
                 **kwargs):
        place = _Place(name, parent, _new_name,
                       parent if _new_parent is None else _new_parent)
        record = self.__dict__['_record'] = _Record(place, wraps, unsafe)
        if spec_set is not None:
            spec, spec_set = spec_set, True
        if _eat_self is None:
            _eat_self = parent is not None
        self._model(spec, spec_set, _spec_as_instance, _eat_self)
        if kwargs:
            self.configure_mock(**kwargs)

    def _model(self, spec, only, as_instance=False, skip_first=False):
        record = self.__dict__['_record']
        if _is_mock(spec):
            raise InvalidSpecError(
                f'Cannot spec a Mock object. [object={spec!r}]')
        record.only = only
        record.names, record.model, record.signature = spec, None, None
        record.async_names = []
        if spec is not None and not _is_list(spec):
            record.model = spec if isinstance(spec, type) else type(spec)
            found = _signature_of(spec, as_instance, skip_first)
            record.signature = found and found[1]
            record.names = dir(spec)
            record.async_names = [name for name in record.names
                                  if _is_async_method(spec, name)]

    def attach_mock(self, mock, attribute):
        """Give a mock another place: that attribute of this one."""
        _inner_mock(mock).__dict__['_record'].place = _Place('', None, None,
                                                             None)
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Only the attributes that `spec` has, or names, are there then."""
        self._model(spec, spec_set)
        if isinstance(self, _MagicMixin):
            _drop_magics(self)

    def _get_return_value(self):
        record = self.__dict__['_record']
        value = record.history.return_value
        if value is DEFAULT and (version < 313 or record.wraps is None):
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = value
        return value

    def _set_return_value(self, value):
        record = self.__dict__['_record']
        record.history.return_value = value
        if isinstance(record.history, _History):
            _adopt(self, value, None, '()')

    return_value = property(_get_return_value, _set_return_value, None,
                            'The value to be returned when the mock is '
                            'called.')
    del _get_return_value, _set_return_value

    @property
    def side_effect(self):
        history = self.__dict__['_record'].history
        effect = history.side_effect
        if not (effect is None or callable(effect) or _is_exception(effect)
                or hasattr(effect, '__next__')):
            effect = history.side_effect = iter(effect)
        return effect

    @side_effect.setter
    def side_effect(self, value):
        if not (value is None or _is_exception(value) or _can_call(value)):
            try:
                value = iter(value)
            except TypeError:
                pass
        self.__dict__['_record'].history.side_effect = value

    called = _own('called')
    call_count = _own('call_count')
    call_args = _own('call_args')
    call_args_list = _own('call_args_list')
    mock_calls = _own('mock_calls')

    @property
    def method_calls(self):
        return self.__dict__['_record'].method_calls

    @method_calls.setter
    def method_calls(self, value):
        self.__dict__['_record'].method_calls = value

    @property
    def __class__(self):
        return self.__dict__['_record'].model or type(self)

    def reset_mock(self, visited=None, *, return_value=False,
                   side_effect=False):
        """Forget all calls, of the children too."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        record = self.__dict__['_record']
        record.history.forget()
        record.method_calls = _CallList()
        if return_value and not (version >= 313 and _is_magic(
                record.place.name or '') and isinstance(self, _MagicMixin)):
            record.history.return_value = DEFAULT
        if side_effect:
            record.history.side_effect = None
        for child in record.children.values():
            if _is_mock(child):
                child.reset_mock(visited, return_value=return_value,
                                 side_effect=side_effect)
        value = record.history.return_value
        if _is_mock(value) and value is not self:
            value.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes; dots in a name lead to those of children."""
        for path in sorted(kwargs, key=lambda path: path.count('.')):
            *steps, last = path.split('.')
            target = self
            for step in steps:
                target = getattr(target, step)
            setattr(target, last, kwargs[path])

    def __getattr__(self, name):
        if name.startswith(('_mock_', '_spec_')):
            unsupported("this of a mock's own attributes")
        record = self.__dict__['_record']
        if record.names is not None:
            if name not in record.names or name in _all_magics:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif _is_magic(name):
            raise AttributeError(name)
        if (not record.unsafe
                and not (record.names and name in record.names)
                and (name.startswith(_typing_errors)
                     or version >= 312 and f'assert_{name}' in _assertions)):
            raise AttributeError(
                f'{name!r} is not a valid assertion. Use a spec for the mock '
                f'if {name!r} is meant to be an attribute.')
        child = record.children.get(name)
        if child is None:
            wraps = (None if record.wraps is None
                     else getattr(record.wraps, name))
            child = record.children[name] = self._get_child_mock(
                parent=self, name=name, wraps=wraps, _new_name=name,
                _new_parent=self)
        elif child is _gone:
            raise AttributeError(name)
        elif isinstance(child, _Later):
            child = record.children[name] = child.make(self, name)
        return child

    def _extract_mock_name(self):
        place = self.__dict__['_record'].place
        words = [place.path or '']
        while place.path_parent is not None:
            dot = '' if words[-1].startswith('()') else '.'
            place = place.path_parent.__dict__['_record'].place
            words += dot, place.path or ''
        words[-1] = place.name or 'mock'
        return ''.join(reversed(words))

    def __repr__(self):
        name = self._extract_mock_name()
        record = self.__dict__['_record']
        shown = '' if name in ('mock', 'mock.') else f' name={name!r}'
        if record.model is not None:
            word = 'spec_set' if record.only else 'spec'
            shown += f' {word}={record.model.__name__!r}'
        return f"<{type(self).__name__}{shown} id='{id(self)}'>"

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        record = self.__dict__['_record']
        names = {name for name in dir(type(self)) if not name.startswith('_')}
        names.update(record.names or ())
        names.update(name for name in self.__dict__
                     if not name.startswith('_') or _is_magic(name))
        names.update(name for name, child in record.children.items()
                     if child is not _gone)
        names.add('method_calls')
        return sorted(names)

    def __setattr__(self, name, value):
        record = self.__dict__['_record']
        if name in _settable:
            return object.__setattr__(self, name, value)
        if (record.only and record.names is not None
                and name not in record.names and name not in self.__dict__):
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _refused_magics:
            raise AttributeError(
                f'Attempting to set unsupported magic method {name!r}.')
        if name in _all_magics:
            value = self._set_magic(record, name, value)
        elif name == '__class__':
            record.model = value
            return None
        elif _adopt(self, value, name, name):
            record.children[name] = value
        if record.sealed and not hasattr(self, name):
            raise AttributeError(
                f'Cannot set {self._extract_mock_name()}.{name}')
        if version >= 313 and isinstance(value, PropertyMock):
            self.__dict__[name] = value
            return None
        return object.__setattr__(self, name, value)

    def _set_magic(self, record, name, value):
        if record.names is not None and name not in record.names:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if not _is_mock(value):
            def method(self, /, *args, **kw):
                return value(self, *args, **kw)
            method.__name__ = name
            setattr(type(self), name, method)
            return lambda *args, **kw: value(self, *args, **kw)
        _adopt(self, value, None, name)
        setattr(type(self), name, value)
        record.children[name] = value
        return value

    def __delattr__(self, name):
        record = self.__dict__['_record']
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = record.children.get(name)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _gone:
            raise AttributeError(name)
        if child is not _gone:
            record.children.pop(name, None)
        record.children[name] = _gone

    # --- what is asserted

    def _word(self):
        return self.__dict__['_record'].place.name or 'mock'

    def _calls_repr(self):
        return f'\nCalls: {self.mock_calls!r}.' if self.mock_calls else ''

    def _matched(self, one):
        """The call as its parameters see it, or why it cannot be made."""
        signature = self._signature_for(one)
        if signature is None:
            return one
        name, args, kwargs = one if len(one) > 2 else ('', *one)
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return call(name, bound.args, bound.kwargs)

    def _signature_for(self, one):
        record = self.__dict__['_record']
        if not isinstance(one, tuple) or len(one) < 3 or not one[0]:
            return record.signature
        for step in one[0].replace('()', '').split('.'):
            child = record.children.get(step)
            if child is None or isinstance(child, _Later):
                return None
            child = _inner_mock(child)
            if not _is_mock(child):
                return None
            record = child.__dict__['_record']
        return record.signature

    def _mismatch(self, actual, args, kwargs, what='call'):
        between = '\nActual: ' if sys.version_info < (3, 11, 3) \
            else '\n  Actual: '
        expected = _show_call(self._word(), args, kwargs)
        if actual is not None:
            actual = _show_call(self._word(), *actual)
        else:
            actual = 'not called.'
        return AssertionError(f'expected {what} not found.\nExpected: '
                              f'{expected}{between}{actual}')

    def _assert_last(self, last, args, kwargs, what='call'):
        expected = self._matched(_Call((args, kwargs), two=True))
        if self._matched(last) != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise self._mismatch(last, args, kwargs, what) from cause

    def _assert_any(self, calls, args, kwargs, what='call'):
        expected = self._matched(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or not _contains([self._matched(one) for one in calls],
                                  expected):
            shown = _show_call(self._word(), args, kwargs)
            raise AssertionError(f'{shown} {what} not found') from cause

    def _assert_has(self, made, calls, any_order, what):
        """`what` is 'calls' or 'awaits'."""
        expected = [self._matched(one) for one in calls]
        errors = [one if isinstance(one, Exception) else None
                  for one in expected]
        cause = next(filter(None, errors), None)
        found = _CallList([self._matched(one) for one in made])
        if any_order:
            rest = list(found)
            missing = []
            for one in expected:
                if one in rest:
                    rest.remove(one)
                else:
                    missing.append(one)
            if missing:
                listed = 'call' if what == 'calls' else 'await'
                raise AssertionError(
                    f'{self._word()!r} does not contain all of '
                    f'{tuple(missing)!r} in its {listed} list, found {rest!r} '
                    f'instead') from cause
        elif expected not in found:
            problem = f'{what.capitalize()} not found.' if cause is None else (
                f'Error processing expected {what}.\nErrors: {errors}')
            raise AssertionError(
                f'{problem}\nExpected: {_CallList(calls)}'
                f'{self._shown_calls(made, what)}') from cause

    def _shown_calls(self, made, what):
        if what == 'awaits':
            return f'\nActual: {made}'
        if version < 313 and not made:
            return ''
        if sys.version_info < (3, 11, 3):
            return f'\nActual: {made!r}'
        return f'\n  Actual: {made!r}'

    def assert_not_called(self):
        """Fail if it was called."""
        if self.call_count:
            raise AssertionError(
                f"Expected '{self._word()}' to not have been called. Called "
                f'{self.call_count} times.{self._calls_repr()}')

    def assert_called(self):
        """Fail if it was never called."""
        if not self.call_count:
            raise AssertionError(
                f"Expected '{self._word()}' to have been called.")

    def assert_called_once(self):
        """Fail if it was not called just once."""
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._word()}' to have been called once. Called "
                f'{self.call_count} times.{self._calls_repr()}')

    def assert_called_with(self, /, *args, **kwargs):
        """Fail if its last call was not with these."""
        if self.call_args is None:
            raise self._mismatch(None, args, kwargs)
        self._assert_last(self.call_args, args, kwargs)

    def assert_called_once_with(self, /, *args, **kwargs):
        """Fail if it was not called just once, and with these."""
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._word()}' to be called once. Called "
                f'{self.call_count} times.{self._calls_repr()}')
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Fail if no call was with these."""
        self._assert_any(self.call_args_list, args, kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """Fail if the calls were not made, in this order unless any does."""
        self._assert_has(self.mock_calls, calls, any_order, 'calls')

    def _get_child_mock(self, /, **kw):
        """The mock that an attribute of this one, or its result, is."""
        record = self.__dict__['_record']
        name = kw.get('_new_name')
        if record.sealed:
            word = f'.{kw["name"]}' if 'name' in kw else '()'
            raise AttributeError(self._extract_mock_name() + word)
        kind = type(self)
        if name in record.async_names:
            return AsyncMock(**kw)
        if issubclass(kind, MagicMock) and name in _async_methods:
            return AsyncMock(**kw)
        if issubclass(kind, _AsyncMixin):
            if name in _sync_magics or record.names and name in record.names:
                return MagicMock(**kw)
            return AsyncMock(**kw)
        if not issubclass(kind, _CallableMixin):
            return (MagicMock if issubclass(kind, NonCallableMagicMock)
                    else Mock)(**kw)
        return kind.__mro__[1](**kw)


class _CallableMixin:
    """What a mock that can be called has besides."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT,
                 wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state,
                         _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.__dict__['_record'].history.return_value = return_value
        if side_effect is not None:
            self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        record = self.__dict__['_record']
        if record.checked is not None:
            record.checked.bind(*args, **kwargs)
        record.remember(args, kwargs)
        return self._answer(args, kwargs)

    def _answer(self, args, kwargs):
        record = self.__dict__['_record']
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        if record.history.return_value is DEFAULT and record.wraps is not None:
            return record.wraps(*args, **kwargs)
        return self.return_value


class Mock(_CallableMixin, NonCallableMock):
    """An object whose attributes are there as soon as they are asked for."""


_typing_errors = ('assert', 'assret', 'asert', 'aseert', 'assrt')
_assertions = frozenset([name for name in NonCallableMock.__dict__
                         if name.startswith('assert_')])
_settable = frozenset([
    'return_value', 'side_effect', 'called', 'call_count', 'call_args',
    'call_args_list', 'mock_calls', 'method_calls'])
_gone = sentinel.DELETED

# --- mocks with special methods ----------------------------------------------


class _MagicMixin:
    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        _drop_magics(self)


class NonCallableMagicMock(_MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""


class MagicMock(_MagicMixin, Mock):
    """A mock whose special methods are mocks too."""


# --- mocks that are awaited --------------------------------------------------


class _Code:
    """What says that a mock is an async function."""

    co_flags = 0x80 | 0x4 | 0x8
    co_argcount = co_posonlyargcount = co_kwonlyargcount = 0
    co_varnames = ('args', 'kwargs')


class _AsyncMixin:
    @property
    def _is_coroutine_marker(self):
        from inspect import _is_coroutine_mark
        return _is_coroutine_mark

    await_count = _own('await_count')
    await_args = _own('await_args')
    await_args_list = _own('await_args_list')

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__.update(__code__=_Code, __name__='AsyncMock',
                             __defaults__=(), __kwdefaults__={},
                             __annotations__=None)

    async def _answer(self, args, kwargs):
        record = self.__dict__['_record']
        history = record.history
        one = _Call((args, kwargs), two=True)
        history.await_count += 1
        history.await_args = one
        history.await_args_list.append(one)
        effect = self.side_effect
        if effect is not None:
            result = await _effect_of(effect, args, kwargs)
            if result is not DEFAULT:
                return result
        if history.return_value is DEFAULT and record.wraps is not None:
            result = record.wraps(*args, **kwargs)
            return await result if _is_async(record.wraps) else result
        return self.return_value

    def assert_awaited(self):
        """Fail if it was never awaited."""
        if not self.await_count:
            raise AssertionError(
                f'Expected {self._word()} to have been awaited.')

    def assert_awaited_once(self):
        """Fail if it was not awaited just once."""
        if self.await_count != 1:
            raise AssertionError(
                f'Expected {self._word()} to have been awaited once. Awaited '
                f'{self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        """Fail if its last await was not with these."""
        if self.await_args is None:
            shown = _show_call(self._word(), args, kwargs)
            raise AssertionError(f'Expected await: {shown}\nNot awaited')
        self._assert_last(self.await_args, args, kwargs, 'await')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Fail if it was not awaited just once, and with these."""
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Fail if no await was with these."""
        self._assert_any(self.await_args_list, args, kwargs, 'await')

    def assert_has_awaits(self, calls, any_order=False):
        """Fail if it was not awaited so, in this order unless any does."""
        self._assert_has(self.await_args_list, calls, any_order, 'awaits')

    def assert_not_awaited(self):
        """Fail if it was awaited."""
        if self.await_count:
            raise AssertionError(
                f'Expected {self._word()} to not have been awaited. Awaited '
                f'{self.await_count} times.')


async def _effect_of(effect, args, kwargs):
    if _is_exception(effect):
        raise effect
    if callable(effect):
        result = effect(*args, **kwargs)
        return await result if _is_async(effect) else result
    try:
        result = next(effect)
    except StopIteration:
        raise StopAsyncIteration
    if _is_exception(result):
        raise result
    return result


class AsyncMock(_AsyncMixin, _MagicMixin, Mock):
    """A mock whose call is awaited."""


_settable |= {'await_count', 'await_args', 'await_args_list'}


class PropertyMock(Mock):
    """A mock that plays a property: it is called when that is read."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """No attribute that is not there yet comes into being any more."""
    record = mock.__dict__['_record']
    record.sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if (_is_mock(child) and child.__dict__['_record'].place.path_parent
                is mock and not isinstance(record.children.get(name),
                                           _Later)):
            seal(child)


from _mock_patch import (_Later, create_autospec, mock_open,  # noqa: E402
                         patch)
