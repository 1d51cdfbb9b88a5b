import functools


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print('hash', self.n)
        return self.n % 2

    def __eq__(self, other):
        print('eq', self.n, other.n)
        return self.n == other.n


@functools.lru_cache(maxsize=2)
def f(key):
    print('call', key.n)
    return key.n * 10


for n in 1, 3, 1, 5, 3:
    print(f(Key(n)))
print(f.cache_info())


class Bad:
    def __hash__(self):
        raise KeyError('in the hash')


class BadEqual:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise KeyError('in the comparison')


@functools.cache
def g(x):
    return x


for x in Bad(), [], {}:
    try:
        g(x)
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
g(BadEqual())
try:
    g(BadEqual())
except KeyError as e:
    print(e)
print(g.cache_info())


def compare(a, b):
    print('compare', a, b)
    return (a > b) - (a < b)


print(sorted([3, 1, 2], key=functools.cmp_to_key(compare)))
K = functools.cmp_to_key(lambda a, b: len(a) - len(b))
print(K('a') < K('bb'), K('a') == K('b'), K('aa') >= K('b'), K('x').obj)
print(max(['a', 'bbb', 'cc'], key=K), sorted(['ccc', 'a', 'bb'], key=K, reverse=True))
try:
    sorted([1, 2], key=functools.cmp_to_key(lambda a, b: 1 / 0))
except ZeroDivisionError as e:
    print(e)
try:
    hash(K('a'))
except TypeError as e:
    print(e)
