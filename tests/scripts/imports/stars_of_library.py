# import * of modules that are text here and have no __all__ in CPython.
from abc import *
class A(ABC):
    @property
    @abstractmethod
    def x(self): ...
    @classmethod
    @abstractmethod
    def c(cls): ...
    @staticmethod
    @abstractmethod
    def s(): ...
try: A()
except TypeError as e: print(e)
class B(A):
    x = 1; c = 2; s = 3
print(B().x)
from itertools import *
from functools import *
from contextlib import *
from types import *
from cmath import *
from io import *
from calendar import *
print(list(chain([1], [2])), reduce(lambda a, b: a + b, [1, 2]), nullcontext, FunctionType, sqrt(-1), StringIO().getvalue(), isleap(2024), month_name[2])
from fractions import *
from statistics import *
print(mean([Fraction(1, 2), Fraction(1, 3)]))
for name in "Decimal", "Counter": # of what these modules import themselves
    try: exec(name)
    except NameError as e: print(e)
