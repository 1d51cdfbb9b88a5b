# What `random` asks of the numbers and sequences that a program makes, how
# often, and what it says of those that will not do.
import random


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print("index", self.value)
        return self.value


class Sequence:
    def __init__(self, count):
        self.count = count

    def __len__(self):
        print("len")
        return self.count

    def __getitem__(self, at):
        print("get", at)
        return at * 10

    def __setitem__(self, at, value):
        print("set", at, value)


class Drawing(Sequence):
    def __getitem__(self, at):
        return at, random.randrange(100)


class Number(int):
    pass


def attempt(action):
    random.seed(3)
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: random.getrandbits(Index(5)))
attempt(lambda: random.getrandbits(10 ** 30))
attempt(lambda: random.getrandbits("x"))
attempt(lambda: random.getrandbits(-1))
attempt(lambda: random.randrange(Index(10)))
attempt(lambda: random.randrange(Index(1), Index(10), Index(3)))
attempt(lambda: random.randint(Index(1), 5))
attempt(lambda: random.randint(1, "5"))
attempt(lambda: random.randint(Number(1), Number(5)))
attempt(lambda: random.uniform(Number(1), Number(5)))
attempt(lambda: random.uniform("a", "b"))
attempt(lambda: random.randbytes(-1))
attempt(lambda: random.randbytes(3))
attempt(lambda: random.choice(Sequence(5)))
attempt(lambda: random.choice(Sequence(0)))
attempt(lambda: random.Random(5).choice(Sequence(5)))
attempt(lambda: random.Random(5).choices(Drawing(5), k=3))
attempt(lambda: random.choice(5))
attempt(lambda: random.choice({}))
attempt(lambda: random.choice({1: 2}))
attempt(lambda: random.choice({0: 2}))
attempt(lambda: random.choices(Sequence(5), k=3))
attempt(lambda: random.choices(Drawing(5), k=3))
attempt(lambda: random.choices(Sequence(3), weights=[1, 2, 3], k=2))
attempt(lambda: random.choices([1, 2], k=Index(3)))
attempt(lambda: random.choices([1, 2], weights=(weight for weight in (1, Number(2))), k=4))
attempt(lambda: random.choices([1, 2], 5))
attempt(lambda: random.choices([1, 2], weights=5, k=3))
attempt(lambda: random.choices(5))
attempt(lambda: random.choices([]))
attempt(lambda: random.choices([1], k="x"))
attempt(lambda: random.choices([1, 2], k=-1))
attempt(lambda: random.choices([1, 2], k=2.0))
attempt(lambda: random.choices([1], weights=["x"]))
attempt(lambda: random.choices([1, 2], weights=[1, "x"]))
attempt(lambda: random.choices([1, 2], weights=[1.5, "x"]))
attempt(lambda: random.choices([], weights=[]))
attempt(lambda: random.choices([1, 2], weights=[1, 2, 3]))
attempt(lambda: random.choices([1, 2], cum_weights=(1,)))
attempt(lambda: random.choices([1, 2], cum_weights=5))
attempt(lambda: random.choices("abc", weights=[1, 1, 1], cum_weights=[1, 2, 3]))
attempt(lambda: random.choices(range(3), weights=[0, 0, 0]))
attempt(lambda: random.choices(range(2), weights=[float("inf"), 1]))
attempt(lambda: random.choices(range(2), weights=[float("nan"), 1]))
attempt(lambda: random.shuffle(Sequence(4)))
attempt(lambda: random.shuffle((1, 2)))
attempt(lambda: random.shuffle(()))
attempt(lambda: random.shuffle("ab"))
attempt(lambda: random.shuffle(5))
attempt(lambda: random.shuffle({0: 1, 1: 2}))
attempt(lambda: random.sample(Sequence(3), 2))
attempt(lambda: random.sample([1, 2], 1.0))
attempt(lambda: random.sample([1, 2], "x"))
attempt(lambda: random.sample([1, 2], 5.0))
attempt(lambda: random.sample([1, 2, 3], Number(2)))
attempt(lambda: random.sample({1, 2}, 1))
attempt(lambda: random.sample(range(5), -1))
