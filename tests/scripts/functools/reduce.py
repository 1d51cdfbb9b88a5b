from functools import reduce
import functools


def add(a, b):
    print("add", a, b)
    return a + b


print(reduce(add, [1, 2, 3], 10))  # expect: add 10 1
# expect: add 11 2
# expect: add 13 3
# expect: 16
print(reduce(add, "ab"))  # expect: add a b
# expect: ab
print(functools.reduce(add, [], None))  # expect: None
print(reduce(add, iter([7])))  # expect: 7
try:
    reduce(add, [])
except TypeError as error:
    print(error)  # expect: reduce() of empty iterable with no initial value


def fail(a, b):
    raise ValueError(f"{a} and {b}")


try:
    reduce(fail, [1, 2, 3])
except ValueError as error:
    print(error, error.__traceback__.tb_lineno)  # expect: 1 and 2 29
reduce(fail, [4, 5])  # expect error: ValueError: 4 and 5
