# What str(), repr(), format(), f-strings and their kin make of the methods of a
# class, in which order they ask, and what they say of answers that are no text.


class Text(str):
    pass


def one(name, answer, base=object):
    def method(self, *spec):
        print("asked", name, *spec)
        if isinstance(answer, Exception):
            raise answer
        return answer
    return type(name.strip("_").title(), (base,), {name: method})


def attempt(action):
    try:
        answer = action()
        print(type(answer).__name__, answer)
    except Exception as error:
        print(type(error).__name__, error)


ways = [("str", str), ("repr", repr), ("ascii", ascii), ("format", format),
        ("format >9", lambda value: format(value, ">9")),
        ("f", lambda value: f"{value}"), ("f!r", lambda value: f"{value!r}"),
        ("f!s", lambda value: f"{value!s}"), ("f!a", lambda value: f"{value!a}"),
        ("f:>9", lambda value: f"{value:>9}"), ("f!r:>9", lambda value: f"{value!r:>9}"),
        ("f a b", lambda value: f"a{value}b"), ("%s", lambda value: "%s" % value),
        ("%r", lambda value: "%r" % value), ("in a list", lambda value: str([value])),
        ("join", lambda value: "".join([value]))]
for name in ("__str__", "__repr__", "__format__"):
    for answer in ("text", Text("tëxt"), 5, None, ValueError("mine")):
        print("---", name, type(answer).__name__)
        value = one(name, answer)()
        for way, function in ways:
            if name == "__repr__" or way not in ("repr", "ascii", "f!r", "f!a", "%r", "f!r:>9",
                                                 "in a list", "join"):
                if name != "__format__" or "f" in way and "!" not in way:
                    print(way, end=": ")
                    attempt(lambda: function(value))
for base in (int, float, str):
    for name in ("__str__", "__repr__", "__format__"):
        print("---", base.__name__, name)
        value = one(name, "text", base)(7)
        for way, function in ways:
            if base is str or way != "join":
                print(way, end=": ")
                attempt(lambda: function(value))


class Both:
    def __str__(self):
        return "both"

    def __format__(self, spec):
        return super().__format__(spec)


attempt(lambda: f"{Both()}")
attempt(lambda: f"{Both():>5}")


class Rude(Exception):
    def __str__(self):
        raise LookupError("not even that")


attempt(lambda: str(Rude()))
attempt(lambda: repr(Rude()))
attempt(lambda: f"{Rude()!r}")


class Twice:
    count = 0

    def __repr__(self):
        Twice.count += 1
        return f"#{Twice.count}"


twice = Twice()
print([twice, twice, {twice: twice}], (twice,), {"a": [twice]})
print(f"{twice} {twice!r} {[twice]}")
print(object.__str__(5), object.__format__(5, ""))
attempt(lambda: object.__format__(5, "x"))
attempt(lambda: format(5, 5))
attempt(lambda: (5).__format__(5))
attempt(lambda: "x".__format__(5))
