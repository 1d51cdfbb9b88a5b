# print() writes each part as soon as it is known, so what a method prints, and
# what was written before one raises, stand where CPython has them.


class Loud:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        print(f"<{self.name} asked>")
        return self.name


class Broken:
    def __repr__(self):
        raise ValueError("no text today")


class Mark(str):
    def __str__(self):
        print("<mark asked>")
        return "|"


def attempt(*values, **options):
    try:
        print(*values, **options)
    except Exception as error:
        print("raised", type(error).__name__, error)


attempt("x", Loud("a"), "y", Loud("b"), sep="-")
attempt("x", Broken(), "never")
attempt("x", [1, Broken()], Loud("never"))
attempt(Loud("first"), Broken())
attempt([Loud("not asked by repr")] == [])
attempt(1, 2, 3, sep=Mark(","))
attempt(1, 2, end=Mark(".\n"))
print()
attempt("plain", sep=5)
attempt(1, 2, sep=None, end=None)
attempt(sep=Mark(","))
attempt(*[Loud(str(number)) for number in range(3)], sep="")
nested = "deep"
for _ in range(100000):
    nested = [nested]
attempt("written before", nested)
