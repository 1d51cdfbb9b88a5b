# What is no int: converted with a warning before 3.12, refused since.
import random
import sys
import warnings
from fractions import Fraction


class Whole:
    def __int__(self):
        return 4

    def __eq__(self, other):
        return other == 4

    def __hash__(self):
        return 4


def tell(call):
    random.seed(3)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        try:
            answer = call()
        except Exception as e:
            answer = type(e).__name__, str(e), type(e.__context__)
        print(answer, [str(one.message) for one in seen])


tell(lambda: random.randrange(1.5))
tell(lambda: random.randrange(10.0))
tell(lambda: random.randrange('5'))
tell(lambda: random.randrange('a'))
tell(lambda: random.randrange(b'7'))
tell(lambda: random.randrange(1, 5.0))
tell(lambda: random.randrange(1, 5.5))
tell(lambda: random.randrange(0, 10, 2.0))
tell(lambda: random.randrange(0, 10, 2.5))
tell(lambda: random.randrange(0, 10, 0.0))
tell(lambda: random.randrange(1, 5.0, 1.0))
tell(lambda: random.randrange(1, '7'))
tell(lambda: random.randrange(None))
tell(lambda: random.randrange(1.0, None))
tell(lambda: random.randrange(1, 9, None))
tell(lambda: random.randrange(float('nan')))
tell(lambda: random.randrange(1, float('inf')))
tell(lambda: random.randrange(0.0))
tell(lambda: random.randrange(5.0, 3))
tell(lambda: random.randrange(True))
tell(lambda: random.randrange(Fraction(4)))
tell(lambda: random.randrange(Fraction(9, 2)))
tell(lambda: random.randrange(Whole()))
tell(lambda: random.Random(5).randrange(10.0))
tell(lambda: random.Random(5).randrange(3.5))


def draw(call):
    random.seed(3)
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


draw(lambda: random.randint(1.5, 2))
draw(lambda: random.randint(1.0, 2))
draw(lambda: random.randint(1, 6.0))
draw(lambda: random.randint(2.0, 1.0))
draw(lambda: random.randint('a', 2))
draw(lambda: random.randint(1, 'a'))
draw(lambda: random.randint(1, None))
draw(lambda: random.Random(5).randint(1.0, 9.0))
if sys.version_info < (3, 12):
    warnings.simplefilter('error')
    draw(lambda: random.randint(1.0, 2))
draw(lambda: random.randrange(1.0, 2))
