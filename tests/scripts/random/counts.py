# sample() with counts; seeds of version 1, and in a bytearray.
import random


def attempt(*arguments, **named):
    try:
        print(random.sample(*arguments, **named))
    except Exception as error:
        print(type(error).__name__, error)


random.seed(3)
for size in (0, 1, 3, 9, 10):
    attempt('abc', size, counts=[5, 3, 2])
attempt(['red', 'blue'], counts=(10000, 1), k=30)
attempt(range(4), 5, counts=[0, 4, 0, 4])
attempt(['x'], 3, counts=[True])
attempt([], 0, counts=[])
attempt([1, 2], 1, counts=[1])
attempt([1, 2], 1, counts=[0, 0])
attempt([1, 2], 1, counts=[1, -1])
attempt([1, 2], 1, counts=[1, 2.0])
attempt([1, 2], 4, counts=[1, 2])
attempt([1, 2], -1, counts=[1, 2])
attempt([1, 2, 3], 4, counts=[3, -1, 2])
for seed in ('nofar', '', 'añ☃', b'nofar', b'\xff\x00', 5, 2.5, None):
    random.seed(seed, version=1)
    if seed is not None:
        print(seed, random.random(), random.getrandbits(70))
data = bytearray(b'1234')
random.seed(data)
print(data, random.random())
random.seed(b'1234')
print(random.random())
random.seed(bytearray())
print(random.random())
