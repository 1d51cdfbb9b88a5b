# A function of the module is a method of its one generator.
import random
import re


def show(function):
    return re.sub("0x[0-9a-f]+", "0x...", repr(function))


print(f"You rolled a {show(random.randint)}!")
print(show(random.random), show(random.getrandbits), show(random.choice))
print([random.choice] == [random.choice], random.choice.__name__)
