"""A sample of whatever is a sequence, be it of Python's or of our own."""
import array
import collections
import collections.abc
import random


class Deck(collections.abc.Sequence):
    def __init__(self, cards):
        self._cards = list(cards)

    def __len__(self):
        return len(self._cards)

    def __getitem__(self, place):
        return self._cards[place]


class Loose:
    def __len__(self):
        return 3

    def __getitem__(self, place):
        return 'abc'[place]


class Upper(list):
    def __getitem__(self, place):
        return super().__getitem__(place).upper()

    def __iter__(self):
        return (item.upper() for item in super().__iter__())


random.seed(5)
print(random.sample(collections.deque(range(10)), 4))
print(random.sample(Deck(range(30)), 5), random.sample(Deck('abcdef'), k=6))
print(random.sample(Upper('abcdef'), 3), random.sample(Deck('ab'), 3,
                                                       counts=[2, 3]))
print(random.Random(3).sample(Deck('xyz'), 2), random.random())
for bad in Loose(), {1, 2}, {'a': 1}, iter('ab'), 5, Deck('a').__iter__():
    try:
        print(random.sample(bad, 1))
    except TypeError as error:
        print(error)
try:
    random.sample(Deck('ab'), 3)
except ValueError as error:
    print(error)
print(random.choice(Deck('pqr')), random.choices(Loose(), k=3))
print(random.sample(array.array('i', [1, 2, 3]), 2))
