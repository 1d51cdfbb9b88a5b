# getstate() and setstate(): a generator goes back to where it was, wherever it
# stood, and the state is the one that CPython keeps.
import random


def told(state):
    version, words, spare = state
    return version, len(words), words[0], words[-1], hash(words), spare


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


random.seed(5)
print(told(random.getstate()))
for count in (1, 226, 227, 228, 396, 397, 398, 623, 624, 625, 1300):
    random.seed(count)
    random.getrandbits(32 * count)
    state = random.getstate()
    print(count, told(state))
    after = random.getrandbits(32 * 700)
    random.seed(1)
    random.setstate(state)
    print(random.getstate() == state)
    print(random.getrandbits(32 * 700) == after, hash(after))

random.seed(9)
random.gauss(0, 1)
state = random.getstate()
print(told(state))
first = random.gauss(0, 1), random.random()
random.setstate(state)
print((random.gauss(0, 1), random.random()) == first, first)

own = random.Random(3)
print(told(own.getstate()))
drawn = own.random()
own.setstate(state)
print(own.gauss(0, 1) == first[0])
other = random.Random()
other.setstate(random.Random(3).getstate())
print(other.random() == drawn)
other.setstate(state=state)
print(other.getstate() == state)

version, words, spare = state
attempt(lambda: random.setstate((version, list(words), spare)))
attempt(lambda: random.setstate((version, words[:-1], spare)))
attempt(lambda: random.setstate((version, words[:-1] + (625,), spare)))
attempt(lambda: random.setstate((version, words[:-2] + ("x", 5), spare)))
