# All that a module has by its public names.
from math import *
from random import *
print(pi, sqrt(16), floor(2.5), sorted([3, 1]))
seed(3)
print(randint(1, 6))
pow2 = pow(2, 3)
print(pow2)
try: _private
except NameError as e: print(e)
try:
    exp2
except NameError:
    print("an older one")
else:
    print(exp2(3))
from copy import *
print(deepcopy([1]), copy({2}))
try:
    Error
    deep_copy
except NameError as e:
    print(e)
def f():
    return tau
print(f() == 2 * pi)
