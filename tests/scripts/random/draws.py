import random

for seed in [0, 1, 7, -5, 123456789, 2**70, "text", "привет", b"bytes", 3.5, True]:
    random.seed(seed)
    print(seed, random.random(), random.random(), random.getrandbits(32), random.getrandbits(100))
    print(random.uniform(1, 10), random.uniform(-2.5, 2.5), random.randint(1, 6))
    print([random.randrange(10) for _ in range(10)], random.randrange(5, 50, 7), random.randrange(10, 0, -3))
    print(random.randrange(10**30), random.randint(-10**25, 10**25), random.randrange(1))
    print(random.choice("abcdef"), random.choice([1, 2, 3]), random.choice(range(100)), random.choice((1,)))
    print(random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=5))
    print(random.choices("abc", cum_weights=[1, 3, 10], k=4), random.choices("xyz", [0.5, 0.2, 0.3]))
    data = list(range(12))
    random.shuffle(data)
    print(data, random.sample(range(1000), 5), random.sample(data, 12), random.sample("abc", 0))
    print(random.expovariate(1.5), random.gauss(0, 1), random.gauss(10, 2), random.normalvariate(0, 1))
    print(random.triangular(0, 10, 3), random.triangular(), random.lognormvariate(0, 1))
    print(random.gammavariate(2, 1), random.gammavariate(0.5, 2), random.gammavariate(1, 3), random.betavariate(1, 2))
    print(random.vonmisesvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.randbytes(5))
own = random.Random(42)
other = random.Random(42)
print(own.random() == other.random(), own.randint(1, 100), own.choice("xyz"), own.sample([1, 2, 3], 2))
own.seed(1)
random.seed(1)
print(own.random() == random.random(), own.gauss(0, 1) == random.gauss(0, 1))
data = [1, 2, 3, 4]
own.shuffle(data)
print(data)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: random.choice([]))
attempt(lambda: random.choice(5))
attempt(lambda: random.choice({1}))
attempt(lambda: random.randint(5, 1))
attempt(lambda: random.randrange(0))
attempt(lambda: random.randrange(5, 5))
attempt(lambda: random.randrange(1, 5, 0))
attempt(lambda: random.sample([1, 2], 3))
attempt(lambda: random.sample({1, 2}, 1))
attempt(lambda: random.shuffle("abc"))
attempt(lambda: random.choices([1, 2], weights=[1]))
attempt(lambda: random.choices([1, 2], weights=[0, 0]))
attempt(lambda: random.getrandbits(-1))
attempt(lambda: random.getrandbits(0))
attempt(lambda: random.gammavariate(0, 1))
attempt(lambda: random.seed([1]))
