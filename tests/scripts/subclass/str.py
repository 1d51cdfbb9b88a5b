# Classes that derive from str: equal to and hashed like the text they hold.


class S(str):
    pass


class Name(str):
    def __new__(cls, text, kind="plain"):
        self = super().__new__(cls, text.strip())
        self.kind = kind
        return self

    def upper(self):
        return Name(super().upper(), self.kind)

    def __repr__(self):
        return f"Name({str(self)!r})"


class Folded(str):
    def __eq__(self, other):
        return self.casefold() == other.casefold()

    def __hash__(self):
        return hash(self.casefold())


def attempt(action):
    try:
        answer = action()
        print(type(answer).__name__, repr(answer))
    except Exception as error:
        print(type(error).__name__, error)


for text in ("", "abc", "grün ☃", " a,b "):
    value = S(text)
    print(value, repr(value), len(value), value == text, text == value, hash(value) == hash(text), bool(value), value < "b")
    for result in (value + "x", "x" + value, value * 2, value * 1, value[:], value[0:2], value.upper(), value.strip(),
                   value.replace("a", "b"), value.replace("q", "b"), value.join(["1", "2"]), "".join([value]), "-".join([value]),
                   value.zfill(2), value.ljust(1), value.center(1), value.removeprefix("q"), value.removesuffix("q"),
                   value.expandtabs(), value.lower(), value.title(), value.casefold(), str(value), repr(value),
                   format(value), f"{value}", f"{value}!", "%s" % value, "{}".format(value), value.__str__(),
                   value.partition("q")[0], value.rpartition("q")[2], value.split(",")[0], value.format(), value % ()):
        print(type(result).__name__, end=" ")
    print()
print({"abc": 1}[S("abc")], {S("abc"): 2}["abc"], S("abc") in {"abc"}, "abc" in [S("abc")], S("b") in "abc", "b" in S("abc"))
print(S("abc").find(S("c")), S("a-b").split(S("-")), S("abc").startswith((S("x"), S("a"))), ",".join([S("a"), "b", S("c")]))
print(sorted([S("b"), "a", S("c")]), max("a", S("b")), list(S("xyz")), S("abc")[1], S("abc")[::-1], [*S("ab")])
print(f"{S('x'):>4}|{S('x')!r}|{S('x')!s:<3}|", "%5s|%r|%.1s" % (S("x"), S("x"), S("xyz")), "{:^5}|{!r}".format(S("x"), S("x")))
print(int(S("12")), float(S("1.5")), S("12").isdigit(), ord(S("x")), S("abc").encode(), S(b"abc", "ascii"), S(5), S(None))
print(isinstance(S("x"), str), issubclass(S, str), S.__mro__, type(S("x")).__name__)
value = S("attribute")
value.name = "kept"
print(value.name, vars(value), value is value, S("x") is S("x"))


class Holder:
    pass


holder = Holder()
setattr(holder, S("field"), 1)
print(holder.field, getattr(holder, S("field")), hasattr(holder, S("field")), hasattr(holder, S("nothing")), vars(holder))
holder.__dict__[S("other")] = 2
print(holder.other, sorted(vars(holder)))
delattr(holder, S("field"))
print(hasattr(holder, "field"), getattr(S("abc"), S("upper"))())


def keywords(**names):
    return names


print(keywords(**{S("a"): 1, "b": 2}), dict(**{S("x"): 1}))


def named(a, b=2):
    return a, b


print(named(**{S("a"): 1, S("b"): 3}))
attempt(lambda: S("a") + 1)
attempt(lambda: S("a") - "b")
attempt(lambda: S("abc").index("x"))
attempt(lambda: S("abc")["x"])
attempt(lambda: S())
attempt(lambda: str.__new__(S, "made"))
attempt(lambda: str.__new__(int, "made"))
attempt(lambda: "%d" % S("5"))
attempt(lambda: S("%s-%s") % ("a", "b"))
attempt(lambda: S("{}-{}").format("a", "b"))
name = Name("  ada ", "first")
print(name, repr(name), name.kind, name.upper(), repr(name.upper()), name.upper().kind, [name], f"{name} {name!r}", name + "!")
print(Folded("ABC") == "abc", "abc" == Folded("ABC"), {Folded("Key"): 1}[Folded("KEY")], Folded("A") != "a")


class Own(str):
    def __str__(self):
        return "own text"

    def __format__(self, spec):
        return f"own format {spec!r}"

    def __len__(self):
        return 42

    def __getitem__(self, key):
        return f"own item {key!r}"

    def __iter__(self):
        return iter(["own", "items"])

    def __contains__(self, item):
        return True

    def __bool__(self):
        return False


own = Own("abc")
print(str(own), repr(own), f"{own}", f"{own:5}", "%s" % own, "{}".format(own), len(own), own[0], own[1:], list(own), "q" in own, bool(own))
print("".join([own]), own + "d", own.upper(), "-".join(own), own.join(["1", "2"]), own == "abc", {"abc": 1}[own], [own])
