# status: 0 1 4
def f(*a, **k):
    return len(a), len(k)
print(f(*range(100000)))
print(f(**{'k%d' % i: i for i in range(100000)}))
print(max(*range(100000)))
