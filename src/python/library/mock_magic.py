"""Of unittest.mock: the special methods of a MagicMock."""

from _mock_calls import DEFAULT
from _taskarium import unsupported

_numeric = ('add sub mul matmul truediv floordiv mod lshift rshift and xor or '
            'pow').split()
_default_magics = frozenset([f'__{name}__' for name in [
    *'''lt le gt ge eq ne getitem setitem delitem len contains iter hash str
    sizeof enter exit divmod rdivmod neg pos abs invert complex int float index
    round trunc floor ceil bool next fspath aiter'''.split(), *_numeric,
    *['i' + name for name in _numeric], *['r' + name for name in _numeric]]])
_async_methods = frozenset(['__aenter__', '__aexit__', '__anext__'])
_sync_magics = _default_magics | frozenset([f'__{name}__' for name in '''
    get set delete reversed missing reduce reduce_ex getinitargs getnewargs
    getstate setstate getformat repr dir subclasses format
    getnewargs_ex'''.split()])
_all_magics = _sync_magics | _async_methods
_refused_magics = frozenset([f'__{name}__' for name in '''getattr setattr init
    new prepare instancecheck subclasscheck del'''.split()])

_fixed_results = {
    '__lt__': NotImplemented, '__gt__': NotImplemented,
    '__le__': NotImplemented, '__ge__': NotImplemented, '__int__': 1,
    '__contains__': False, '__len__': 0, '__exit__': False,
    '__complex__': complex(0, 1), '__float__': 1.0, '__bool__': True, '__index__': 1,
    '__aexit__': False}


def _size(mock):
    unsupported('the size of a mock')


def _own_path(mock):
    return f'{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}'


_own_results = {'__hash__': object.__hash__, '__str__': object.__str__,
                '__sizeof__': _size, '__fspath__': _own_path}


def _set_result(method, what):
    """Let it return that, but as what its user sets later."""
    method.__dict__['_record'].history.side_effect = what


def _kept(method):
    return method.__dict__['_record'].history.return_value


def _effects(mock, method, name):
    """What compares and walks until its user says otherwise."""
    if name in ('__eq__', '__ne__'):
        def compare(other):
            if _kept(method) is not DEFAULT:
                return _kept(method)
            return (name == '__eq__' if mock is other else NotImplemented)
        return compare
    if name == '__iter__':
        return lambda: iter([] if _kept(method) is DEFAULT
                            else _kept(method))
    if name == '__aiter__':
        async def walk():
            for value in () if _kept(method) is DEFAULT else _kept(method):
                yield value
        return walk
    return None


class _Proxy:
    """A special method that becomes a mock when it is first looked up."""

    def __init__(self, name):
        self.name = name

    def __get__(self, mock, owner=None):
        if mock is None:
            return self
        name = self.name
        method = mock._get_child_mock(name=name, _new_name=name,
                                      _new_parent=mock)
        setattr(mock, name, method)
        if name in _fixed_results:
            method.return_value = _fixed_results[name]
        elif name in _own_results:
            method.return_value = _own_results[name](mock)
        else:
            _set_result(method, _effects(mock, method, name))
        return method


_proxies = {name: _Proxy(name) for name in _default_magics | _async_methods}


def _drop_magics(mock):
    """Take the special methods away that what it is modelled on lacks."""
    names = mock.__dict__['_record'].names
    if names is None:
        return
    kind = type(mock)
    for name, proxy in _proxies.items():
        if name not in names and kind.__dict__.get(name) is proxy:
            delattr(kind, name)
