# __hash__ and __eq__ that raise, answer with something odd, or are missing.
class Hash:
    def __init__(self, answer):
        self.answer = answer

    def __hash__(self):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class Eq:
    def __init__(self, answer):
        self.answer = answer

    def __hash__(self):
        return 7

    def __eq__(self, other):
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer

    def __repr__(self):
        return "Eq"


class NoHash:
    def __eq__(self, other):
        return True


class NoTruth:
    def __bool__(self):
        raise ArithmeticError("no truth")


def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error)


for answer in (ValueError("hash"), "text", None, 1.5, True, -1, 2 ** 70, 1 << 61):
    attempt(lambda: {Hash(answer): 1}.popitem()[1])
    attempt(lambda: Hash(answer) in {1: 2})
    attempt(lambda: Hash(answer) in {1})
    attempt(lambda: len({Hash(answer)}))
    attempt(lambda: hash((1, Hash(answer))) == hash((1, Hash(answer))))
for key in (NoHash(), [], {}, set(), (1, []), (1, (2, {}))):
    attempt(lambda: {key: 1})
    attempt(lambda: key in {})
    attempt(lambda: {1: 2}[key])
    attempt(lambda: {1: 2}.get(key))
    attempt(lambda: {1: 2}.pop(key))
    attempt(lambda: {}.setdefault(key))
    attempt(lambda: {1: 2}.__delitem__(key))
    attempt(lambda: {key})
    attempt(lambda: frozenset([1, key]))
    attempt(lambda: set().add(key))
for answer in (KeyError("eq"), StopIteration("eq"), TypeError("eq"), 0, "", [0], None, NotImplemented, NoTruth()):
    one = Eq(answer)
    d = {one: 1, 8: 2}
    s = {one, 8}
    attempt(lambda: d[Eq(False)])
    attempt(lambda: 7 in d)
    attempt(lambda: d.get(7))
    attempt(lambda: d.pop(7, "default"))
    attempt(lambda: d.setdefault(7, "new"))
    attempt(lambda: d.update({7: "updated"}))
    attempt(lambda: d.__delitem__(7))
    attempt(lambda: (7 in s, one in s))
    attempt(lambda: s.add(7))
    attempt(lambda: s.remove(7))
    attempt(lambda: s.discard(Eq(True)))
    attempt(lambda: s | {7, 9})
    attempt(lambda: s & {7, 9})
    print(d, len(s))


class Exits:
    def __hash__(self):
        raise SystemExit(3)


try:
    {Exits(): 1}
except SystemExit as error:
    print("exit", error.code)
