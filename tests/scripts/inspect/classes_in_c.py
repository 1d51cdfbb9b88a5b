"""The signatures of classes that CPython has in C, and of those made of them."""
import inspect, collections, io, itertools, functools, datetime, decimal, re, types, threading, enum, abc, typing, json, array, random, fractions, string, argparse, logging
class E(Exception): pass
class E2(Exception):
    def __init__(self, a, b=1): pass
class I(int): pass
class I2(int):
    def __new__(cls, x, y=2): return int.__new__(cls, x)
class L(list): pass
class D(dict):
    def __init__(self, *a, **k): super().__init__(*a, **k)
class S(str): pass
class T(tuple): pass
class F(float): pass
class M(type): pass
class DD(collections.defaultdict): pass
class OD(collections.OrderedDict): pass
class En(enum.Enum): A = 1
class NT(typing.NamedTuple): a: int; b: str = "x"
class O: pass
class Ob(O):
    def __call__(self, q): pass
class Th(threading.Thread): pass
class Slots: __slots__ = ("a",)
class New:
    def __new__(cls, a): pass
class Both:
    def __new__(cls, a): pass
    def __init__(self, b): pass
class Met(type):
    def __call__(cls, z): pass
class UM(metaclass=Met): pass
for x in (int, str, list, dict, set, tuple, float, bool, bytes, bytearray, complex, frozenset, object, type, range, slice, property, super, enumerate, zip, map, filter, reversed, memoryview, Exception, ValueError, BaseException, OSError, KeyError, StopIteration, ExceptionGroup, E, E2, I, I2, L, D, S, T, F, M, DD, OD, En, NT, O, Ob, Th, Slots, New, Both, UM, collections.deque, collections.defaultdict, collections.OrderedDict, collections.Counter, io.StringIO, io.BytesIO, itertools.count, itertools.chain, functools.partial, datetime.date, datetime.datetime, datetime.timedelta, decimal.Decimal, types.SimpleNamespace, array.array, random.Random, string.Template, logging.Logger, json.JSONEncoder, re.compile, max, min, print, len, sorted, sum, iter, next, getattr, dir, vars, range.index, str.split, str.format, dict.update, dict.pop, list.sort, list.append, "".join, [].append, {}.get, int.from_bytes, dict.fromkeys, int.__add__, object.__init__, type.__call__, (5).__add__, itertools.islice, isinstance, input, eval, exec, __import__, compile, abs, pow, round, hash, id, format, all, any, bin, chr, ord, callable, divmod, repr, globals, setattr, delattr, hasattr, issubclass, types.ModuleType, types.FunctionType, types.MethodType, types.CodeType, 5, "x", None):
    try: print(getattr(x, "__qualname__", x), inspect.signature(x))
    except Exception as e:
        s = str(e); print(type(e).__name__, s[:s.find(" at 0x")] if " at 0x" in s else s)
