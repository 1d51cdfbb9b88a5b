# setstate() of states that are none, and of the signed words of version 2.
import random

version, words, spare = random.Random(5).getstate()
signed = tuple(word - 2 ** 32 if word >= 2 ** 31 else word for word in words)
one = random.Random()
one.setstate((2, signed, None))
print(one.random(), random.Random(5).random())
one.setstate((3, words, 0.5))
print(one.gauss(0, 1), one.random())
one.setstate((3, (2 ** 40 + 7,) * 624 + (624,), None))
print(one.getstate()[1][:3])
for state in ((1, None, None), (3, (), None), (3, words[:-1], None),
              (3, (-1,) * 625, None), (3, (2 ** 70,) * 625, None),
              (3, words[:-1] + (625,), None), (3, words[:-1] + (-1,), None),
              (3, ('a',) * 625, None), (3, list(words), None), (7, words, None),
              (2, words[:-1], None), (2, ('a',) * 625, None)):
    try:
        print(one.setstate(state))
    except (OverflowError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
