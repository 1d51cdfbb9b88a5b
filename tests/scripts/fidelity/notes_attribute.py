e = ValueError("x")
for bad in (5, None, b"a"):
    try:
        e.add_note(bad)
    except TypeError as error:
        print(error)
print(vars(e), hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second")
print(vars(e), e.__dict__, e.__notes__)
e.__dict__["__notes__"].append("third")
print(e.__notes__)
del e.__notes__
print(vars(e), hasattr(e, "__notes__"))
try:
    del e.__notes__
except AttributeError as error:
    print(error)
for odd in (5, "text", ("a", "b"), None):
    e.__notes__ = odd
    print(vars(e))
    try:
        e.add_note("more")
    except TypeError as error:
        print(error)


class Noted(Exception):
    __notes__ = ["of the class"]


Noted().add_note("of all")
print(Noted.__notes__, vars(Noted()), Noted().__notes__)
group = ExceptionGroup("g", [ValueError(1), KeyError(2)])
group.add_note("kept")
part = group.subgroup(KeyError)
print(vars(group), vars(part), part.__notes__ is group.__notes__)
group.__notes__ = ("tuple",)
print(group.subgroup(KeyError).__notes__)
group.__notes__ = 5
print(hasattr(group.subgroup(KeyError), "__notes__"))
try:
    2.0 ** 10000
except OverflowError as error:
    print(error.args)
raise Noted("told with the class's notes")
