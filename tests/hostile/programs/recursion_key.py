# status: 1 4
def key(x):
    return max([1, 2], key=key)
max([1, 2], key=key)
