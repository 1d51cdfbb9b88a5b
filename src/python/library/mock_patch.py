"""Of unittest.mock: what puts mocks in the place of others for a while, and
those that are modelled on them."""

import builtins
from _mock_calls import DEFAULT, _forget
from _taskarium import lookup, place
from functools import partial, wraps
from types import ModuleType
from unittest import mock as _mock


def _find(path):
    """What a dotted name leads to; modules are imported on the way."""
    from importlib import import_module
    first, *steps = path.split('.')
    found = import_module(first)
    for step in steps:
        first = f'{first}.{step}'
        if not hasattr(found, step) and isinstance(found, ModuleType):
            try:
                import_module(first)
            except ImportError:
                pass
        found = getattr(found, step)
    return found


def _check_words(kwargs):
    for word in ('autospect', 'auto_spec', 'set_spec'):
        if word in kwargs:
            raise RuntimeError(
                f'{word!r} might be a typo; use unsafe=True if this is '
                f'intended')


class _patch:
    """Puts something in the place of an attribute, and takes it away."""

    _active = []
    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set,
                 autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' "
                                 'together')
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' "
                                 'together')
        if not unsafe:
            _check_words(kwargs)
        if _mock._is_mock(spec):
            raise _mock.InvalidSpecError(
                f'Cannot spec attr {attribute!r} as the spec has already '
                f'been mocked out. [spec={spec!r}]')
        if _mock._is_mock(spec_set):
            raise _mock.InvalidSpecError(
                f'Cannot spec attr {attribute!r} as the spec_set target has '
                f'already been mocked out. [spec_set={spec_set!r}]')
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []

    def copy(self):
        twin = _patch(self.getter, self.attribute, self.new, self.spec,
                      self.create, self.spec_set, self.autospec,
                      self.new_callable, self.kwargs)
        twin.attribute_name = self.attribute_name
        twin.additional_patchers = [one.copy()
                                    for one in self.additional_patchers]
        return twin

    def __call__(self, func):
        if isinstance(func, type):
            return _decorate_class(self, func)
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func
        return _decorate(func, [self])

    def _original(self):
        """What is there now, and is it the target's own?"""
        name = self.attribute
        target = self.target
        if isinstance(target, type):
            original = lookup(target, name, True)
            local = original is not None
        elif isinstance(target, ModuleType):
            local = hasattr(target, name)
            self.create = self.create or hasattr(builtins, name)
        else:
            own = getattr(target, '__dict__', {})
            local = name in own
            original = own.get(name)
        if not local or isinstance(target, ModuleType):
            original = getattr(target, name, DEFAULT)
        if not self.create and original is DEFAULT:
            raise AttributeError(
                f'{self.target} does not have the attribute {name!r}')
        return original, local

    def _make(self, original):
        spec, spec_set, autospec = [None if value is False else value for value
                                    in (self.spec, self.spec_set,
                                        self.autospec)]
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if ((spec is not None or autospec is not None)
                and spec_set not in (True, None)):
            raise TypeError("Can't provide explicit spec_set *and* spec or "
                            'autospec')
        if autospec is not None:
            return self._make_alike(autospec, spec_set, original)
        if self.new is DEFAULT:
            model = spec_set if spec is None else spec
            if model is True:
                model = original
            return self._make_mock(model, spec_set is not None, original)
        if self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        return self.new

    def _make_alike(self, autospec, spec_set, original):
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify "
                            'autospec and new.')
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        if autospec is True:
            autospec = original
        if _mock._is_mock(self.target):
            raise _mock.InvalidSpecError(
                f'Cannot autospec attr {self.attribute!r} as the patch target '
                f'has already been mocked out. [target={self.target!r}, '
                f'attr={autospec!r}]')
        if _mock._is_mock(autospec):
            name = getattr(self.target, '__name__', self.target)
            raise _mock.InvalidSpecError(
                f'Cannot autospec attr {self.attribute!r} from target '
                f'{name!r} as it has already been mocked out. '
                f'[target={self.target!r}, attr={autospec!r}]')
        return create_autospec(autospec, spec_set=bool(spec_set),
                               _name=self.attribute, **self.kwargs)

    def _make_mock(self, model, only, original):
        if model is not None and original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        kind = self.new_callable
        if kind is None:
            kind = _mock.MagicMock
            if _mock._is_list(model):
                if '__call__' not in model:
                    kind = _mock.NonCallableMagicMock
            elif _mock._is_async(original if model is None else model):
                kind = _mock.AsyncMock
            elif model is not None and not callable(model):
                kind = _mock.NonCallableMagicMock
        words = {} if model is None else {'spec_set' if only else 'spec':
                                          model}
        if isinstance(kind, type) and issubclass(kind, _mock.NonCallableMock):
            words['name'] = self.attribute
        words.update(self.kwargs)
        new = kind(**words)
        if (model is not None and isinstance(original, type)
                and _mock._is_mock(new)):
            if not _mock._is_list(model) and not _calls_instances(model):
                kind = _mock.NonCallableMagicMock
            words.pop('name', None)
            new.return_value = kind(_new_parent=new, _new_name='()', **words)
        return new

    def __enter__(self):
        self.target = self.getter()
        self.original, self.is_local = self._original()
        self.entered = []
        new = self._make(self.original)
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            made = {self.attribute_name: new} if self.new is DEFAULT else {}
            for one in self.additional_patchers:
                more = one.__enter__()
                self.entered.append(one)
                if one.new is DEFAULT:
                    made.update(more)
            return made
        except BaseException as error:
            self.__exit__(type(error), error, error.__traceback__)
            raise

    def __exit__(self, *exc_info):
        name = self.attribute
        if self.is_local and self.original is not DEFAULT:
            setattr(self.target, name, self.original)
        else:
            delattr(self.target, name)
            if not self.create and (
                    not hasattr(self.target, name)
                    or name in ('__doc__', '__module__', '__defaults__',
                                '__annotations__', '__kwdefaults__')):
                setattr(self.target, name, self.original)
        while self.entered:
            self.entered.pop().__exit__(*exc_info)
        del self.original, self.is_local, self.target
        return False

    def start(self):
        """Put it there; what was put is the result."""
        result = self.__enter__()
        self._active.append(self)
        return result

    def stop(self):
        """Take it away again."""
        if self not in self._active:
            return None
        self._active.remove(self)
        return self.__exit__(None, None, None)


def _calls_instances(model):
    if not isinstance(model, type):
        return getattr(model, '__call__', None) is not None
    return any(base.__dict__.get('__call__') is not None
               for base in model.__mro__)


def _enter_all(patchings, stack, args, keywords):
    """The arguments of a function for which all of them are in force."""
    more = []
    keywords = dict(keywords)
    for one in patchings:
        made = stack.enter_context(one)
        if one.attribute_name is not None:
            keywords.update(made)
        elif one.new is DEFAULT:
            more.append(made)
    return (*args, *more), keywords


def _decorate(func, patchings):
    from contextlib import ExitStack
    from inspect import iscoroutinefunction
    if iscoroutinefunction(func):
        @wraps(func)
        async def patched(*args, **keywargs):
            with ExitStack() as stack:
                args, keywargs = _enter_all(patchings, stack, args, keywargs)
                return await func(*args, **keywargs)
    else:
        @wraps(func)
        def patched(*args, **keywargs):
            with ExitStack() as stack:
                args, keywargs = _enter_all(patchings, stack, args, keywargs)
                return func(*args, **keywargs)
    patched.patchings = patchings
    return patched


def _decorate_class(patcher, cls):
    for name in dir(cls):
        if name.startswith(patch.TEST_PREFIX):
            value = getattr(cls, name)
            if hasattr(value, '__call__'):
                setattr(cls, name, patcher.copy()(value))
    return cls


def _target(path):
    try:
        owner, attribute = path.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(
            f'Need a valid target to patch. You supplied: {path!r}')
    return partial(_find, owner), attribute


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None,
          autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """Put a mock, or `new`, in the place of what a dotted name leads to."""
    getter, attribute = _target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec,
                  new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False,
                  spec_set=None, autospec=None, new_callable=None, *,
                  unsafe=False, **kwargs):
    """Put a mock, or `new`, in the place of an object's attribute."""
    if type(target) is str:
        raise TypeError(
            f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set,
                  autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None,
                    autospec=None, new_callable=None, **kwargs):
    """Put mocks, or others, in the place of several attributes."""
    getter = partial(_find, target) if type(target) is str \
        else lambda: target
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with '
                         'patch.multiple')
    all_of = [_patch(getter, name, new, spec, create, spec_set, autospec,
                     new_callable, {}) for name, new in kwargs.items()]
    for one in all_of:
        one.attribute_name = one.attribute
    all_of[0].additional_patchers = all_of[1:]
    return all_of[0]


class _patch_dict:
    """Puts keys into a dict, and takes them away."""

    attribute_name = 'dict'
    new = None

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._before = None

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def __call__(self, func):
        if isinstance(func, type):
            return _decorate_class(self, func)
        from inspect import iscoroutinefunction
        if iscoroutinefunction(func):
            @wraps(func)
            async def patched(*args, **kw):
                with self:
                    return await func(*args, **kw)
        else:
            @wraps(func)
            def patched(*args, **kw):
                with self:
                    return func(*args, **kw)
        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _find(self.in_dict)
        target = self.in_dict
        self._before = (target.copy() if hasattr(target, 'copy')
                        else {key: target[key] for key in target})
        if self.clear:
            _empty(target)
        _fill(target, self.values)
        return target

    def __exit__(self, *args):
        if self._before is not None:
            _empty(self.in_dict)
            _fill(self.in_dict, self._before)
        return False

    def start(self):
        """Put them there."""
        result = self.__enter__()
        _patch._active.append(self)
        return result

    def stop(self):
        """Take them away again."""
        if self not in _patch._active:
            return None
        _patch._active.remove(self)
        return self.__exit__(None, None, None)


def _empty(target):
    if hasattr(target, 'clear'):
        target.clear()
        return
    for key in list(target):
        del target[key]


def _fill(target, values):
    if hasattr(target, 'update'):
        target.update(values)
        return
    for key in values:
        target[key] = values[key]


def _stop_all():
    """Stop what was started, the last first."""
    for one in reversed(_patch._active):
        one.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = 'test'

# --- mocks that are modelled on others ---------------------------------------

_assertions = ('assert_called', 'assert_called_once', 'assert_called_with',
               'assert_called_once_with', 'assert_any_call',
               'assert_has_calls', 'assert_not_called')
_await_assertions = ('assert_awaited', 'assert_awaited_once',
                     'assert_awaited_with', 'assert_awaited_once_with',
                     'assert_any_await', 'assert_has_awaits',
                     'assert_not_awaited')
_shown_details = ('__name__', '__doc__', '__module__', '__defaults__',
                  '__kwdefaults__')


def _function_for(mock, original):
    """A function with the parameters of the original that calls the mock."""
    from inspect import iscoroutinefunction
    func, signature = _mock._signature_of(original, False, False)
    waits = iscoroutinefunction(original)
    if waits:
        async def stand_in(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def stand_in(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    stand_in.__name__ = stand_in.__qualname__ = original.__name__
    stand_in.__signature__ = signature
    stand_in.mock = mock
    record = mock.__dict__['_record']
    _forget(stand_in)
    stand_in.method_calls = record.method_calls
    stand_in.return_value = mock.return_value
    stand_in.side_effect = mock.side_effect
    stand_in.forget = partial(_forget, stand_in)
    record.history = stand_in
    stand_in.reset_mock = mock.reset_mock
    for name in _assertions + (_await_assertions if waits else ()):
        setattr(stand_in, name, getattr(mock, name))
    return stand_in


def _check_calls(original, mock, as_instance, skip_first):
    found = _mock._signature_of(original, as_instance, skip_first)
    if found is not None:
        mock.__dict__['_record'].checked = found[1]
        type(mock).__signature__ = found[1]


class _Later:
    """A child that is modelled on the original's when it is asked for."""

    def __init__(self, model, only, instance):
        self.model = model
        self.only = only
        self.instance = instance

    def make(self, parent, name):
        try:
            return create_autospec(self.model, self.only, self.instance,
                                   parent, name)
        except _mock.InvalidSpecError:
            target = parent.__dict__['_record'].place.name or parent
            raise _mock.InvalidSpecError(
                f'Cannot autospec attr {name!r} from target {target!r} as it '
                f'has already been mocked out. [target={parent!r}, '
                f'attr={self.model!r}]')


def _skips_first(model, name, is_type):
    """Does a call of that attribute get the object besides?"""
    if not is_type:
        if name in getattr(model, '__dict__', {}):
            return False
        model = type(model)
    for base in model.__mro__:
        if name in base.__dict__:
            return is_type and isinstance(base.__dict__[name],
                                          _mock._function_types)
    return is_type


def _kind_for(spec, instance, waits):
    if waits:
        if instance:
            raise RuntimeError('Instance can not be True when create_autospec '
                               'is mocking an async function')
        return _mock.AsyncMock
    if not _mock._can_call(spec) or (isinstance(spec, type) and instance
                                     and not _calls_instances(spec)):
        return _mock.NonCallableMagicMock
    return _mock.MagicMock


def create_autospec(spec, spec_set=False, instance=False, _parent=None,
                    _name=None, *, unsafe=False, **kwargs):
    """A mock that has what `spec` has, and is called as that is."""
    from inspect import iscoroutinefunction, isdatadescriptor
    if _mock._is_list(spec):
        spec = type(spec)
    if _mock._is_mock(spec):
        raise _mock.InvalidSpecError(
            f'Cannot autospec a Mock object. [object={spec!r}]')
    if not unsafe:
        _check_words(kwargs)
    words = {'spec_set' if spec_set else 'spec': spec}
    if spec is None and not spec_set:
        words = {}
    elif instance:
        words['_spec_as_instance'] = True
    name = kwargs.pop('name', _name)
    kind = _mock.MagicMock
    if isdatadescriptor(spec):
        words = {}
    else:
        kind = _kind_for(spec, instance, iscoroutinefunction(spec))
    words.update(kwargs)
    mock = kind(parent=_parent, _new_parent=_parent,
                _new_name='' if _parent is None else name, name=name, **words)
    is_type = isinstance(spec, type)
    is_function = isinstance(spec, _mock._function_types)
    whole = mock
    if is_function:
        whole = _function_for(mock, spec)
    else:
        _check_calls(spec, mock, instance, is_type)
    if _parent is not None and not instance:
        _parent.__dict__['_record'].children[_name] = whole
    if is_type and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(
            spec, spec_set, instance=True, _name='()', _parent=mock,
            **({'wraps': kwargs['wraps']} if 'wraps' in kwargs else {}))
    _add_children(mock, whole, spec, spec_set, instance, kwargs.get('wraps'))
    return whole


def _add_children(mock, whole, spec, spec_set, instance, wrapped):
    from inspect import iscoroutinefunction
    is_type = isinstance(spec, type)
    children = mock.__dict__['_record'].children
    for name in dir(spec):
        if _mock._is_magic(name):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if not isinstance(original, _mock._function_types):
            children[name] = _Later(original, spec_set, instance)
            continue
        words = {'spec_set' if spec_set else 'spec': original}
        if wrapped is not None and hasattr(wrapped, name):
            words['wraps'] = getattr(wrapped, name)
        skips = _skips_first(spec, name, is_type)
        kind = _mock.AsyncMock if iscoroutinefunction(original) \
            else _mock.MagicMock
        new = kind(parent=mock, name=name, _new_name=name, _new_parent=mock,
                   _eat_self=skips, **words)
        children[name] = new
        _check_calls(original, new, False, skips)


# --- files -------------------------------------------------------------------

_file_names = '''__class__ __del__ __dict__ __enter__ __exit__ __init__
    __iter__ __next__ __repr__ __str__ buffer close closed detach encoding
    errors fileno flush getbuffer getvalue isatty line_buffering mode name
    newlines read read1 readable readinto readinto1 readline readlines
    reconfigure seek seekable tell truncate writable write write_through
    writelines __getstate__ __setstate__ __sizeof__ __hash__ __eq__ __ne__
    __lt__ __le__ __gt__ __ge__'''.split()


def mock_open(mock=None, read_data=''):
    """A mock that plays `open`: what it opens gives `read_data`."""
    from io import BytesIO, StringIO

    def start():
        return (BytesIO if isinstance(read_data, bytes)
                else StringIO)(read_data)

    def read(name):
        method = getattr(handle, name)

        def answer(*args, **kwargs):
            kept = method.return_value
            return getattr(stream, name)(*args, **kwargs) if kept is None \
                else kept
        return answer

    def lines():
        kept = handle.readline.return_value
        while kept is not None:
            yield kept
        yield from stream

    def all_lines():
        yield from lines()
        while True:
            yield stream.readline()

    def next_line():
        kept = handle.readline.return_value
        return next(stream) if kept is None else kept

    def again(*args, **kwargs):
        nonlocal stream, walk
        stream = start()
        if handle.readline.side_effect is walk:
            walk = handle.readline.side_effect = all_lines()
        return DEFAULT

    stream = start()
    if mock is None:
        mock = _mock.MagicMock(name='open', spec=dir(open))
    handle = _mock.MagicMock(spec=_file_names)
    handle.__enter__.return_value = handle
    for name in ('write', 'read', 'readline', 'readlines'):
        getattr(handle, name).return_value = None
    handle.read.side_effect = read('read')
    handle.readlines.side_effect = read('readlines')
    walk = all_lines()
    handle.readline.side_effect = walk
    handle.__iter__.side_effect = lines
    handle.__next__.side_effect = next_line
    if _mock.version >= 313:
        handle.__exit__.side_effect = lambda *error: handle.close()
    mock.side_effect = again
    mock.return_value = handle
    return mock


place('unittest.mock', patch, _patch_object, _patch_multiple, _patch_dict,
      create_autospec, mock_open, _patch)
