"""A method is hidden by what an instance keeps under its name."""
import functools


def say(name):
    return lambda *args: print("own", name, args)


def notes(error):
    error.add_note("one")
    return getattr(error, "__notes__", None)


for error in ValueError(1), OSError(2, "x"), KeyError("k"):
    print(notes(error))
    error.add_note = say("add_note")
    print(notes(error))
    del error.add_note
    print(notes(error))


@functools.lru_cache
def cached(x):
    return x


def info(f):
    return f.cache_info()


print(info(cached))
cached.cache_info = say("cache_info")
info(cached)
del cached.cache_info
print(info(cached))


class Group(ExceptionGroup):
    pass


def part(group):
    return group.subgroup(ValueError)


group = Group("g", [ValueError(1), TypeError(2)])
print(part(group))
group.subgroup = say("subgroup")
print(part(group))
del group.subgroup
print(repr(part(group)))
