# What bytes and bytearrays say when they are changed or compared with what
# will not do.


class Plain:
    pass


class Text(str):
    pass


class Items:
    def __getitem__(self, at):
        if at > 2:
            raise IndexError
        return at + 65


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


def assigned(start, stop, step, value):
    array = bytearray(b"abcdef")
    array[start:stop:step] = value
    return array


def extended(value):
    array = bytearray(b"ab")
    array.extend(value)
    return array


attempt(lambda: assigned(0, 6, 2, b""))
attempt(lambda: assigned(None, None, -1, b""))
attempt(lambda: assigned(0, 6, 2, b"xyz"))
attempt(lambda: assigned(0, 6, 2, b"xy"))
attempt(lambda: assigned(0, 0, 2, b""))
attempt(lambda: extended(5))
attempt(lambda: extended(None))
attempt(lambda: extended(1.5))
attempt(lambda: extended(Plain()))
attempt(lambda: extended(Items()))
attempt(lambda: extended(Text("ab")))
attempt(lambda: extended("ab"))
attempt(lambda: extended(Text()))
attempt(lambda: extended(b"xy"))
attempt(lambda: extended([120, 121]))
attempt(lambda: b"a" < memoryview(b"b"))
attempt(lambda: memoryview(b"a") < b"b")
attempt(lambda: bytearray(b"a") < memoryview(b"b"))
attempt(lambda: memoryview(b"a") < bytearray(b"b"))
attempt(lambda: memoryview(b"a") <= memoryview(b"b"))
attempt(lambda: b"a" == memoryview(b"a"))
attempt(lambda: memoryview(b"a") == bytearray(b"a"))
attempt(lambda: b"a" < bytearray(b"b"))
attempt(lambda: format("a", "d"))
attempt(lambda: format("a", "x<5d"))
attempt(lambda: format(b"a", "d"))
attempt(lambda: format("a", ",d"))
attempt(lambda: format("a", "=5d"))
attempt(lambda: format("abc", "*^7.2s"))
