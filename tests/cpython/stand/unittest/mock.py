"""Stands in for unittest.mock: what tests call of it."""

import contextlib
import importlib
import unittest


class _Any:
    def __eq__(self, other):
        return True


ANY = _Any()


class _Call(tuple):
    def __new__(cls, args, kwargs):
        return tuple.__new__(cls, (args, kwargs))


def call(*args, **kwargs):
    return _Call(args, kwargs)


class Mock:
    """Takes every call and has every attribute."""

    def __init__(self, spec=None, side_effect=None, return_value=None,
                 **attributes):
        self.__dict__.update(
            attributes, side_effect=side_effect, call_args_list=[],
            call_args=None, _children={}, _return=return_value)

    def __getattr__(self, name):
        if name[:2] == name[-2:] == '__':
            raise AttributeError(name)
        return self._children.setdefault(name, Mock())

    @property
    def called(self):
        return bool(self.call_args_list)

    @property
    def call_count(self):
        return len(self.call_args_list)

    @property
    def return_value(self):
        if self._return is None:
            self._return = Mock()
        return self._return

    @return_value.setter
    def return_value(self, value):
        self._return = value

    def __call__(self, *args, **kwargs):
        self.call_args = call(*args, **kwargs)
        self.call_args_list.append(self.call_args)
        if isinstance(self.side_effect, BaseException):
            raise self.side_effect
        if callable(self.side_effect):
            return self.side_effect(*args, **kwargs)
        if isinstance(self.side_effect, list):
            return self.side_effect.pop(0)
        return self.return_value

    def assert_called_with(self, *args, **kwargs):
        assert self.call_args == call(*args, **kwargs), (
            f'{self.call_args} != {call(*args, **kwargs)}')

    def assert_called_once_with(self, *args, **kwargs):
        assert self.call_count == 1, f'called {self.call_count} times'
        self.assert_called_with(*args, **kwargs)

    def assert_not_called(self):
        assert not self.called


MagicMock = Mock


@contextlib.contextmanager
def _patched(owner, name, made):
    """The attribute is another meanwhile; of a class in C it cannot be."""
    try:
        before = getattr(owner, name)
        setattr(owner, name, made)
    except (AttributeError, TypeError):
        raise unittest.SkipTest(f'{name} cannot be replaced') from None
    try:
        yield made
    finally:
        setattr(owner, name, before)


class _Patch:
    def __init__(self, find, name, made):
        self.find, self.name, self.made = find, name, made

    def __call__(self, test):
        def patched(*args):
            with self as made:
                return test(*args, made)
        patched.__name__ = test.__name__
        return patched

    def __enter__(self):
        made = Mock() if self.made is None else self.made
        self.inner = _patched(self.find(), self.name, made)
        return self.inner.__enter__()

    def __exit__(self, *error):
        return self.inner.__exit__(*error)


def patch(target, made=None):
    where, _, name = target.rpartition('.')

    def find():
        module, *rest = where.split('.')
        owner = importlib.import_module(module)
        for part in rest:
            owner = getattr(owner, part)
        return owner
    return _Patch(find, name, made)


patch.object = lambda owner, name, made=None, **how: _Patch(
    lambda: owner, name, Mock(**how) if how else made)
