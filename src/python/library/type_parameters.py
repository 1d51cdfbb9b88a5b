"""What the syntax of type parameters and type statements makes. No program can
import this: its name has a blank."""

from typing import (Generic, ParamSpec, TypeAliasType, TypeVar, TypeVarTuple,
                    Unpack, _caller_name, _put_off)


def _own(made):
    made.__module__ = 'typing'
    return made


def variable(name, bound=None):
    made = _own(TypeVar(name, infer_variance=True))
    return made if bound is None else _put_off(made, '__bound__', bound)


def constrained(name, constraints):
    made = _own(TypeVar(name, infer_variance=True))
    return _put_off(made, '__constraints__', constraints)


def pack(name):
    return _own(TypeVarTuple(name))


def specification(name):
    return _own(ParamSpec(name, infer_variance=True))


def with_default(made, default):
    return _put_off(made, '__default__', default)


def generic(params):
    return Generic[tuple([Unpack[param] if isinstance(param, TypeVarTuple)
                          else param for param in params])]


def alias(name, value, params=()):
    made = object.__new__(TypeAliasType)
    made._fill(name, params, _caller_name())
    made._known = {'later': value}
    return made
