# str.format() and % take their fields one after the other: value, attributes,
# conversion, specification, text. What Python does in between is seen, and
# nothing after the first mistake is asked.


class Loud:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        print("str of", self.name)
        return self.name

    def __repr__(self):
        print("repr of", self.name)
        return f"<{self.name}>"

    def __format__(self, spec):
        print("format of", self.name, "by", repr(spec))
        return f"{self.name}:{spec}"

    @property
    def part(self):
        print("part of", self.name)
        return Loud(self.name + ".part")

    def __getitem__(self, key):
        print("item", repr(key), "of", self.name)
        return Loud(f"{self.name}[{key}]")

    def __getattr__(self, name):
        print("attribute", name, "of", self.name)
        if name == "missing":
            raise AttributeError("nothing of that name")
        return Loud(f"{self.name}.{name}")


class Names:
    def __init__(self, **names):
        self.names = names

    def __getitem__(self, key):
        return self.names[key] if key in self.names else self.__missing__(key)

    def __missing__(self, key):
        print("missing", key)
        return Loud(key)


class Mapping:
    def __getitem__(self, key):
        print("looked up", repr(key))
        if key == "bad":
            raise LookupError(key)
        return Loud(key)


class Number:
    def __int__(self):
        print("int")
        return 41

    def __index__(self):
        print("index")
        return 42

    def __float__(self):
        print("float")
        return 4.25


class NotANumber:
    def __repr__(self):
        return type(self).__name__

    def __index__(self):
        raise TypeError("my own words")

    def __float__(self):
        raise TypeError("my own words")


class Stubborn(NotANumber):
    def __index__(self):
        raise LookupError("not today")

    __int__ = __index__


class Same(str):
    pass


def attempt(action):
    try:
        answer = action()
        print(type(answer).__name__, repr(answer))
    except Exception as error:
        print(type(error).__name__, error)


a, b, c = Loud("a"), Loud("b"), Loud("c")
attempt(lambda: "{} {}".format(a, b))
attempt(lambda: "{0.part} {1[x]} {1[5]} {0.part.other[k].part}".format(a, b))
attempt(lambda: "{!r} {!s} {!a} {!r:>8} {:>{}}".format(a, b, c, a, b, c))
attempt(lambda: "{:{}{}}".format(a, b, c))
attempt(lambda: "{x:{y}} {x!r}".format(x=a, y=b))
attempt(lambda: "{} {nothing}".format(a))
attempt(lambda: "{} {}".format(a))
attempt(lambda: "{} {".format(a))
attempt(lambda: "{} {1}".format(a, b))
attempt(lambda: "{0} {}".format(a, b))
attempt(lambda: "{0.missing} {1}".format(a, b))
attempt(lambda: "{0!x} {1}".format(a, b))
attempt(lambda: "{:{:{}}} {}".format(a, b, c, a))
attempt(lambda: "{x} {y.part} {y}".format_map(Names(x=a)))
attempt(lambda: "{x} {bad} {y}".format_map(Mapping()))
attempt(lambda: "{0}".format_map(Mapping()))
attempt(lambda: "{:d} {:5}".format(7, "x"))

attempt(lambda: "%s %r %a" % (a, b, c))
attempt(lambda: "%s %s" % (a,))
attempt(lambda: "%s" % (a, b))
attempt(lambda: "%s %d" % (a, "x"))
attempt(lambda: "%s %y" % (a, b))
attempt(lambda: "%(x)s %(y)r %(x)5.1s" % Mapping())
attempt(lambda: "%(x)s %(bad)s %(y)s" % Mapping())
attempt(lambda: "%(x)s %(y)s" % Names(x=1))
attempt(lambda: "%s and all of %s" % (a, [b, c]))
attempt(lambda: "%d|%i|%x|%X|%o|%c|%f|%g|%e" % ((Number(),) * 9))
attempt(lambda: "%5d|%-5d|%05d|%+d" % ((Number(),) * 4))
for letter in "dxcfs":
    attempt(lambda: f"%{letter}" % NotANumber())
    attempt(lambda: f"%{letter}" % Stubborn())
attempt(lambda: "%d" % object())
attempt(lambda: "%x" % 1.5)
attempt(lambda: "%*d" % (Number(), 1))

# A format without fields is the answer itself, whatever its class is.
attempt(lambda: Same("plain").format())
attempt(lambda: Same("plain").format(a))
attempt(lambda: Same("plain") % ())
attempt(lambda: Same("plain") % {})
attempt(lambda: Same("plain") % 1)
attempt(lambda: Same("{}").format("x"))
attempt(lambda: Same("%s") % "x")
attempt(lambda: Same("{{").format("x"))
attempt(lambda: Same("%%") % ())
