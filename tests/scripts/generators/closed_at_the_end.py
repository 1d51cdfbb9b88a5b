# A generator that is left suspended is closed when the program ends, however
# long its `finally` takes.
def inner():
    try:
        yield 1
    finally:
        n = 0
        for i in range(2000):
            n += i
        print('closed', n)


def outer():
    for x in inner():
        yield x


generator = outer()
next(generator)
1 / 0

# expect: closed 1999000
# expect error: ZeroDivisionError: division by zero
