# Builtin types that nothing may derive from.
import sys
import types


def code():
    yield


def finals():
    yield from (bool, type(None), type(Ellipsis), type(NotImplemented), range,
                slice, memoryview, type(code), type(len), type([].append),
                type(code()), type({}.keys()), type({}.values()),
                type({}.items()), types.MappingProxyType, type(int | str),
                types.CellType, type(code.__code__), types.TracebackType,
                types.MethodType, type(int.__add__),
                type(str.upper), type(iter([])), type(iter(())), type(iter("")),
                type(iter({})), type(iter(range(0))), type(iter(set())),
                type(sys._getframe()))


for base in finals():
    try:
        type("Derived", (base,), {})
        print("derived", base)
    except TypeError as e:
        print(e)
