# getstate() and setstate(): a generator goes back to where it was, wherever it
# stood, and the state is the one that CPython keeps.
import random


def told(state):
    version, words, spare = state
    total = 0
    for word in words[:-1]:
        total = (total * 31 + word) % 1000000007
    return version, len(words), words[0], words[623], words[-1], total, spare


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


random.seed(5)
print(told(random.getstate()))
for count in (1, 2, 226, 227, 228, 395, 396, 397, 398, 622, 623, 624, 625, 1300):
    random.seed(count)
    for _ in range(count):
        random.getrandbits(32)
    state = random.getstate()
    print(count, told(state))
    after = [random.getrandbits(32) for _ in range(700)]
    random.seed(1)
    random.setstate(state)
    print(random.getstate() == state)
    print([random.getrandbits(32) for _ in range(700)] == after, after[-1])

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
