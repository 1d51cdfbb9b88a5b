# The dicts of builtin types, and what they compute as values in the type.
import inspect
import types

print(sorted(vars(int)))
print(list(vars(dict)), len(vars(list)))
print(list(vars(Exception)), list(vars(OSError)), list(vars(property)))
print(type(vars(property)), vars(property)["fget"], property.fget, int.real)
print(OSError.errno, BaseException.args, slice.start, SystemExit.code)
print(vars(int)["real"], vars(int)["bit_length"], vars(int)["__add__"])
print("fromkeys" in dict.__dict__, "zzz" in dict.__dict__,
      dict.__dict__.get("zz"), dict.__dict__.get("zz", 5),
      dict.__dict__.get(3), dict.__dict__.get("pop"))
print(dict.__dict__["__hash__"], list(reversed(vars(bool))),
      "real" in int.__dict__.keys())


def told(work, *args):
    try:
        print(work(*args))
    except (TypeError, AttributeError, KeyError) as e:
        print(type(e).__name__, e)


told(lambda: int.__dict__["nope"])
told(lambda: dict.__dict__.get([]))
told(lambda: int.real.__get__("x"))
told(lambda: int.real.__set__(5, 3))
told(lambda: slice.start.__set__(slice(1), 3))
told(lambda: type.__dict__["__class__"])


class Own(list):
    def append(self, x):
        pass


def defining(cls, name):
    for each in cls.__mro__:
        if name in each.__dict__:
            return each, each.__dict__[name]


for each in Own.__mro__:
    print(each, "append" in each.__dict__,
          [name for name in vars(each) if name.startswith("a")])
print(defining(bool, "real"), defining(bool, "__and__"),
      defining(bool, "bit_length"), defining(KeyError, "args"))
print(int.real.__get__(5), int.real.__name__, int.real.__objclass__,
      int.real.__qualname__, bool.real is int.real)
print(type(int.real), type(property.fget),
      isinstance(int.real, types.GetSetDescriptorType))
error = OSError(1, "x")
print(OSError.errno.__get__(error), BaseException.args.__get__(error))
OSError.errno.__set__(error, 7)
BaseException.args.__set__(error, (1,))
print(error.errno, error.args)
print(slice.start.__get__(slice(1, 2)), complex.imag.__get__(2j),
      range.step.__get__(range(3)), float.real.__get__(1.5))
print(StopIteration.value, UnicodeDecodeError.reason, NameError.name,
      BaseExceptionGroup.exceptions, super.__thisclass__,
      BaseException.__cause__, types.FunctionType.__code__)
print(hasattr(int, "real"), getattr(int, "numerator"), callable(int.real),
      inspect.isdatadescriptor(int.real), inspect.isgetsetdescriptor(int.real),
      inspect.ismemberdescriptor(property.fget))
