def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


for spec in ["%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%X", "%#x", "%o", "%#o",
             "%i", "%u", "%.3d", "%8.3d", "%e", "%.2e", "%f", "%.1f", "%10.2f", "%-10.2f|",
             "%g", "%G", "%#g", "%s", "%10s", "%-10s|", "%.2s", "%r", "%a", "%c", "%%", "%5%",
             "%.0f", "%#.0f", "%+.1f", "%08.2f", "% f"]:
    for value in [42, -42, 3.75, "text", 0, 10**20, 1e-7, True, None]:
        attempt(lambda: spec % value)
        attempt(lambda: spec % (value,))
attempt(lambda: "%s and %s" % ("a", "b"))
attempt(lambda: "%s and %s" % ("a",))
attempt(lambda: "%s" % ("a", "b"))
attempt(lambda: "x" % 1)
attempt(lambda: "x" % ())
attempt(lambda: "x" % {})
attempt(lambda: "x" % [1])
attempt(lambda: "%(a)s %(b)05d" % {"a": 1, "b": 2})
attempt(lambda: "%(a)s" % {"b": 2})
attempt(lambda: "%(a)s" % 5)
attempt(lambda: "%*d" % (5, 42))
attempt(lambda: "%-*d|" % (5, 42))
attempt(lambda: "%.*f" % (2, 3.14159))
attempt(lambda: "%*d" % ("x", 42))
attempt(lambda: "%y" % 1)
attempt(lambda: "%" % 1)
attempt(lambda: "%(a" % {"a": 1})
attempt(lambda: "%s" % [1, "a"])
attempt(lambda: "%s" % {"a": 1})
attempt(lambda: "%r" % "it's")
attempt(lambda: "%a" % "é")
attempt(lambda: "%c%c" % ("x", 8364))
attempt(lambda: "%c" % "xy")
attempt(lambda: "%5c|%-5c|" % ("x", "y"))
attempt(lambda: "%s %s" % (None, True))
attempt(lambda: "%.3s|%5.1s|" % ("abcdef", "xyz"))
attempt(lambda: "привет %s" % "мир")
attempt(lambda: "%10s|%-10s|" % ("мир", "мир"))
attempt(lambda: "%f" % float("inf"))
attempt(lambda: "%5d" % float("nan"))
attempt(lambda: "%d" % 3.99)
attempt(lambda: "%x" % 3.99)
