# str.join() and bytes.join() of anything that can be walked.


class Items:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        print("iter")
        for item in self.items:
            print("next", item)
            yield item


class ByIndex:
    def __getitem__(self, at):
        if at == 3:
            raise IndexError
        return "abc"[at]


class NoIter:
    __iter__ = None


class Refuses:
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        raise self.error


class Text(str):
    pass


class Data(bytes):
    pass


def attempt(action):
    try:
        answer = action()
        print(type(answer).__name__, repr(answer))
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: "-".join(Items("a", "b")))
attempt(lambda: "-".join(Items("a", 2, "never looked at, but walked")))
attempt(lambda: "-".join(ByIndex()))
attempt(lambda: "-".join(letter for letter in "xyz"))
attempt(lambda: "-".join("xyz"))
attempt(lambda: "-".join({"k": 1, "l": 2}))
attempt(lambda: ", ".join(map(str, range(4))))
attempt(lambda: "-".join([Text("alone")]))
attempt(lambda: Text("-").join([]))
attempt(lambda: Text("-").join(["alone"]))
attempt(lambda: "-".join(5))
attempt(lambda: "-".join(None))
attempt(lambda: "-".join(object()))
attempt(lambda: "-".join(NoIter()))
attempt(lambda: "-".join(Refuses(TypeError("mine"))))
attempt(lambda: "-".join(Refuses(LookupError("mine"))))
attempt(lambda: "-".join([1]))
attempt(lambda: "-".join(["a", b"b"]))
attempt(lambda: b"-".join(Items(b"a", b"b")))
attempt(lambda: b"-".join([]))
attempt(lambda: b"".join([b"a", Data(b"b")]))
attempt(lambda: b"-".join([Data(b"alone")]))
attempt(lambda: Data(b"-").join([b"alone"]))
attempt(lambda: b"-".join([b"a", "b"]))
attempt(lambda: b"-".join(5))
attempt(lambda: b"-".join(NoIter()))
attempt(lambda: b"-".join(Refuses(TypeError("mine"))))
attempt(lambda: b"-".join(bytes([number]) for number in (65, 66)))
attempt(lambda: b"-".join(b"ab"))
attempt(lambda: b"abc".__bytes__())
attempt(lambda: Data(b"abc").__bytes__())
