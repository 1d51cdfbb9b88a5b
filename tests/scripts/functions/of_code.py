# Functions that types.FunctionType() makes, and code of functions executed.
import types


def add(a, b=2):
    "Adds."
    return a + b + c


def outer(x):
    def inner():
        return x
    return inner


def told(work, *args, **names):
    try:
        print(work(*args, **names))
    except (TypeError, ValueError, NameError) as e:
        print(type(e).__name__, e)


made = types.FunctionType(add.__code__, {"c": 10})
told(made, 1, 2)
told(made, 1)
named = types.FunctionType(add.__code__, {"c": 10, "__name__": "elsewhere"},
                           "named", (5,))
print(named(1), named.__name__, named.__qualname__, named.__defaults__,
      named.__module__, named.__doc__)
inner = outer(3)
print(types.FunctionType(inner.__code__, {}, None, None,
                         (types.CellType(9),))())
for args in ((1, 2), (add.__code__, 2), (add.__code__, {}, 3),
             (add.__code__, {}, "x", 3), (add.__code__, {}, "x", None, 3),
             (add.__code__, {}, "x", None, (types.CellType(),)),
             (inner.__code__, {}), (inner.__code__, {}, None, None, ()),
             (inner.__code__, {}, None, None, (3,)), (add.__code__,), ()):
    told(types.FunctionType, *args)
length = lambda: len(x)
each = [types.FunctionType(length.__code__, {"x": "a" * n} if n % 2 else
                           {"x": "", "len": lambda value: -1})
        for n in range(4)]
print([one() for one in each], [one() for one in each])


def show():
    print(value)


def keep():
    global kept
    kept = 3


told(exec, show.__code__, {"value": 5})
told(exec, show.__code__)
names = {}
exec(keep.__code__, names)
print(names["kept"], "kept" in globals())
print(eval((lambda: value * 2).__code__, {"value": 4}))

module = types.ModuleType("made", "doc")
print(module, vars(module))
exec("a = 1\ndef f():\n    return a", module.__dict__)
print(module.f(), module.a, module.f.__module__, "f" in dir(module))
del module.a
told(module.f)
for args in ((), (3,)):
    told(types.ModuleType, *args)
for name in "zz", "__file__":
    try:
        getattr(module, name)
    except AttributeError as e:
        print(e)
module.__getattr__ = str.upper
module.__dir__ = lambda: ["z", "a"]
print(module.abc, dir(module), isinstance(module, types.ModuleType))
