def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __format__(self, spec):
        return f"P[{spec}]"

    def __str__(self):
        return "str-point"

    def __repr__(self):
        return "repr-point"


point = Point(1, [2, 3])
attempt(lambda: "{} {}".format(1, "a"))
attempt(lambda: "{1} {0} {1}".format(1, "a"))
attempt(lambda: "{a} {b}".format(a=1, b=[2]))
attempt(lambda: "{0.x} {0.y[1]} {p.y}".format(point, p=point))
attempt(lambda: "{:spec} {!s} {!r} {}".format(point, point, point, point))
attempt(lambda: "{0[key]} {1[0]} {1[-1]}".format({"key": 5}, [7]))
attempt(lambda: "{0[key]} {1[0]}".format({"key": 5}, [7]))
attempt(lambda: "{:{}}|{:>{w}}".format(1, 5, 2, w=4))
attempt(lambda: "{:{}.{}f}".format(3.14159, 8, 2))
attempt(lambda: "{{}} {{{}}}".format(1))
attempt(lambda: "{}".format())
attempt(lambda: "{} {}".format(1))
attempt(lambda: "{a}".format())
attempt(lambda: "{5}".format(1))
attempt(lambda: "{} {0}".format(1))
attempt(lambda: "{0} {}".format(1))
attempt(lambda: "{".format(1))
attempt(lambda: "}".format(1))
attempt(lambda: "{0".format(1))
attempt(lambda: "{!x}".format(1))
attempt(lambda: "{!}".format(1))
attempt(lambda: "{!r".format(1))
attempt(lambda: "{0.nope}".format(point))
attempt(lambda: "{0[}".format([1]))
attempt(lambda: "{:d}".format("a"))
attempt(lambda: "{:,} {:.2%}".format(1234567, 0.1234))
attempt(lambda: "{x}".format_map({"x": 3}))
attempt(lambda: "{y}".format_map({"x": 3}))
attempt(lambda: "{:>10}|{:<10}|{:^10}".format("a", "b", "c"))
attempt(lambda: f"{point} {point!r} {point:abc}")
attempt(lambda: [point, {point.x: point}, (point,)])
attempt(lambda: str(point) + repr(point) + format(point, "q"))
attempt(lambda: "%s %r %s" % (point, point, [point]))
print(point, [point], {1: point}, sep="; ")


class Bad:
    def __repr__(self):
        return 5

    def __format__(self, spec):
        return None


attempt(lambda: repr(Bad()))
attempt(lambda: str(Bad()))
attempt(lambda: format(Bad()))


class Raises:
    def __str__(self):
        raise ValueError("no text")


attempt(lambda: str(Raises()))
attempt(lambda: f"{Raises()}")
