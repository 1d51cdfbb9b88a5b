"""Since 3.12 a comprehension is no function, but a generator expression is."""
import sys

at_module = [lambda: 0 for _ in range(1)]


def f():
    class C:
        in_class = [lambda: 1 for _ in 'b']

    return ([lambda: 2 for _ in 'd'] + C.in_class
            + [{k: (lambda: k) for k in 'a'}['a']]
            + list((lambda: 3) for _ in 'e'))


names = [one.__qualname__ for one in at_module + f()]
if sys.version_info >= (3, 12):
    print(names == ['<lambda>', 'f.<locals>.<lambda>',
                    'f.<locals>.C.<lambda>', 'f.<locals>.<lambda>',
                    'f.<locals>.<genexpr>.<lambda>'])
else:
    print(names == ['<listcomp>.<lambda>', 'f.<locals>.<listcomp>.<lambda>',
                    'f.<locals>.C.<listcomp>.<lambda>',
                    'f.<locals>.<dictcomp>.<lambda>',
                    'f.<locals>.<genexpr>.<lambda>'])

# expect: True
