# status: 1
def inner():
    try:
        yield 1
    finally:
        for i in range(100000):
            pass
        print("inner cleaned up")


def outer():
    for x in inner():
        yield x


x = outer()
next(x)
1 / 0
