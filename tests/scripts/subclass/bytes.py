# Classes that derive from bytes, and bytes() of objects with a __bytes__.


class B(bytes):
    pass


class Tagged(bytes):
    def __new__(cls, data, tag):
        self = super().__new__(cls, data)
        self.tag = tag
        return self

    def __repr__(self):
        return f"<{self.tag}: {bytes(self)!r}>"


def attempt(action):
    try:
        answer = action()
        print(type(answer).__name__, repr(answer))
    except Exception as error:
        print(type(error).__name__, error)


for value in (B(), B(b"abc"), B(3), B([1, 2]), B("é", "utf-8"), B(B(b"x"))):
    print(value, len(value), bool(value), value == bytes(value), hash(value) == hash(bytes(value)), list(value), value.hex())
    for result in (value + b"x", b"x" + value, value * 2, value * 1, value[:], value[0:1], bytes(value), value.hex()):
        print(type(result).__name__, end=" ")
    print()
print({b"abc": 1}[B(b"abc")], {B(b"abc"): 2}[b"abc"], B(b"b") in b"abc", 97 in B(b"abc"), B(b"abc") < b"abd", sorted([B(b"b"), b"a"]))
print(isinstance(B(b""), bytes), B.__mro__, B(b"abc")[1], B(b"abc")[::-1], B(b"abc").decode(), int(B(b"12")), ord(B(b"x")))
tagged = Tagged(b"data", "tag")
print(tagged, tagged.tag, tagged + b"!", vars(tagged))
attempt(lambda: B("text"))
attempt(lambda: B(-1))
attempt(lambda: B(b"a") + "b")
attempt(lambda: B(b"a")["x"])


class Made:
    def __init__(self, answer):
        self.answer = answer

    def __bytes__(self):
        print("asked")
        return self.answer


class Both(Made):
    def __index__(self):
        return 3

    def __iter__(self):
        return iter([1, 2])


class Index:
    def __index__(self):
        print("index")
        return 2


class Refuses:
    def __index__(self):
        raise TypeError("no index")

    def __iter__(self):
        print("items")
        return iter([7])


class Fails(Refuses):
    def __index__(self):
        raise ValueError("no luck")


class Item:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print("item", self.value)
        return self.value


class TextOfOwn(str):
    def __bytes__(self):
        return b"own bytes"


attempt(lambda: bytes(Made(b"made")))
attempt(lambda: bytes(Made(B(b"made"))))
attempt(lambda: B(Made(b"made")))
attempt(lambda: bytes(Made("text")))
attempt(lambda: bytes(Both(b"both")))
attempt(lambda: bytes(Index()))
attempt(lambda: bytes(Refuses()))
attempt(lambda: bytes(Fails()))
attempt(lambda: bytes([Item(1), Item(2)]))
attempt(lambda: bytes([Item(1), Item(300), Item(5)]))
attempt(lambda: bytes(iter([Item(65), 66])))
attempt(lambda: bytes(number for number in (1, 2, 3)))
attempt(lambda: bytes(TextOfOwn("x")))
attempt(lambda: bytes(TextOfOwn("x"), "ascii"))
attempt(lambda: bytes(1.5))
attempt(lambda: bytes(None))
attempt(lambda: bytes(object()))
attempt(lambda: bytes([1, "a"]))
attempt(lambda: bytes([256]))
attempt(lambda: bytes([-1]))
attempt(lambda: bytes([10 ** 30]))
attempt(lambda: bytes(10 ** 30))
attempt(lambda: bytes(True))
attempt(lambda: bytes({1, 2}) == bytes([1, 2]))
attempt(lambda: bytes({3: "x"}))
