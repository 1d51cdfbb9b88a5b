"""Names of the types that have no name of their own among the builtins."""

from _taskarium import (
    async_generator as AsyncGeneratorType,
    cell as CellType,
    code as CodeType,
    coroutine as CoroutineType,
    frame as FrameType,
    function as FunctionType,
    generator as GeneratorType,
    generic_alias as GenericAlias,
    method as MethodType,
    module as ModuleType,
    native as BuiltinFunctionType,
    traceback as TracebackType,
    union as UnionType,
)

LambdaType = FunctionType
BuiltinMethodType = BuiltinFunctionType
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)


class SimpleNamespace:
    """An object whose attributes are what it was made with."""

    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        cls = type(self)
        name = 'namespace' if cls is SimpleNamespace else cls.__name__
        items = (f'{key}={value!r}' for key, value in self.__dict__.items())
        return f'{name}({", ".join(items)})'

    def __eq__(self, other):
        if (isinstance(self, SimpleNamespace)
                and isinstance(other, SimpleNamespace)):
            return self.__dict__ == other.__dict__
        return NotImplemented


MappingProxyType = type(SimpleNamespace.__dict__)
