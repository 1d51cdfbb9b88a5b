# status: 0
# What once asked in C for what lies below, a million deep.
import itertools
for make in enumerate, lambda x: map(abs, x), itertools.chain:
    x = iter([1])
    for i in range(1000000):
        x = make(x)
    try:
        print(next(x))
    except RecursionError as error:
        print(error)
    del x
