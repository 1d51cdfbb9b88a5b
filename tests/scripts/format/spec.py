def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


specs = ["", "d", "5", "<5", ">5", "^5", "=5", "05", "+", "-", " ", "+05d", "x", "X", "#x",
         "o", "#o", "b", "#b", "#010x", ",", "_", ",d", "_d", "_x", "_b", "n", "e", ".2e",
         "E", "f", ".0f", ".3f", "F", "g", ".3g", "G", "%", ".1%", "c", "s", ".2", "10.3",
         "*^12", "é>8", "<", "0<6", "+.2f", ",.2f", "_.2f", "012,.1f", "z.1f", "#.0f", "r",
         "1" * 25, "5.", "..", "dd", "+s", "=s", ",s", "10s", ".3s", "^10s", "0=+10d", "!<5d"]
values = [42, -42, 0, 1234567, -1234567.891, 3.14159, 0.0, -0.0, 1e20, 1e-10, True,
          "text", "мир", "", 10**25, float("inf"), float("nan")]
for spec in specs:
    for value in values:
        attempt(lambda: format(value, spec))
attempt(lambda: format(None, "5"))
attempt(lambda: format([1], "5"))
attempt(lambda: format([1, 2]))
attempt(lambda: format(1, 5))
name, width, digits = "value", 12, 3
print(f"{name!r:>{width}}|{3.14159:{width}.{digits}f}|{name:^{width}}|{42=}|{name = }")
print(f"{'nested ' + name}{{}}{1 + 1}")
print(f"{[1, 2]!s} {(1,)!r} {'é'!a} {None} {True:5}|{1e3:g}")
for value in 1.5, 5, True, "abc", 1j:
    for spec in ".2147483648f", ".2147483648d", ".2147483648s", ".1073741824":
        if isinstance(value, (int, str)) or "2147483648" in spec:
            attempt(lambda: format(value, spec))
