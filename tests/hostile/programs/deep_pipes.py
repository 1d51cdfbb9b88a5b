# status: 0 4
def nest(make):
    pipe = iter([1, 2])
    for _ in range(100000):
        pipe = make(pipe)
    try:
        print(next(pipe))
    except RecursionError as error:
        print(error)
    del pipe
    pipe = iter([1, 2])
    for _ in range(5000):
        pipe = make(pipe)
    try:
        next(pipe)
    except RecursionError as error:
        print(error)


nest(enumerate)
nest(zip)
nest(lambda pipe: zip(pipe, "ab", strict=True))
nest(lambda pipe: map(str, pipe))
nest(lambda pipe: map(next, [pipe]))
nest(lambda pipe: filter(None, pipe))
nest(lambda pipe: iter(pipe.__next__, 5))
nest(lambda pipe: map(lambda x: x, pipe))
