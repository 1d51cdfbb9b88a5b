# Classes that derive from random.Random.
import random


class Coin(random.Random):
    def __init__(self, name, seed):
        super().__init__(seed)
        self.name = name

    def flip(self):
        return self.choice("HT")


class Dice(random.Random):
    def roll(self, sides=6):
        return self.randint(1, sides)

    def randint(self, a, b):
        return super().randint(a, b) * 10


class Late(random.Random):
    def __init__(self):
        pass


coin = Coin("penny", 1)
print(coin.random(), coin.name, coin.flip(), coin.choice([1, 2, 3]),
      coin.gauss(0, 1), coin.sample(range(9), 3), coin.choices("ab", k=3))
items = [1, 2, 3, 4]
coin.shuffle(items)
print(items, coin.uniform(1, 2), isinstance(coin, random.Random))
coin.seed(4)
state = coin.getstate()
print(coin.random() == random.Random(4).random(), state[0])
coin.setstate(state)
print(coin.getrandbits(8), Dice(3).roll(), Dice(x=3).roll(4))
late = Late()
late.seed(5)
print(late.random(), Dice.__mro__[1])
for args in (1, 2), ([1],):
    try:
        Dice(*args)
    except TypeError as e:
        print(e)
