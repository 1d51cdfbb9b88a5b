# Wrong calls of random's functions, which CPython has as methods of a hidden
# Random, and of those methods.
import random

for f in (lambda: random.choice(),
          lambda: random.choice(1,2),
          lambda: random.choice(x=1),
          lambda: random.randint(1),
          lambda: random.shuffle(),
          lambda: random.sample([1]),
          lambda: random.uniform(),
          lambda:random.gauss(1,2,3),
          lambda: random.choices(),
          lambda: random.choices([1],2,3),
          lambda: random.random(1),
          lambda: random.randrange(),
          lambda: random.seed(1,2,3),
          lambda: random.Random().choice(),
          lambda: random.getrandbits(),
          lambda: random.betavariate(1),
          lambda: random.lognormvariate(),
          lambda: random.randbytes(),
          lambda:random.triangular(1,2,3,4),
          lambda: random.getstate(1),
          lambda: random.setstate(),
          lambda: random.normalvariate(1,2,3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
R=random.Random(1)
for f in (lambda: R.choice(x=1),
          lambda: R.choice([1],seq=1),
          lambda: random.choice([1],seq=1),
          lambda: random.getrandbits(k=1),
          lambda: random.random(x=1),
          lambda: R.random(x=1),
          lambda: random.getstate(1),
          lambda:R.getstate(1),
          lambda:random.getstate(x=1),
          lambda:random.setstate(1,2),
          lambda: random.sample([1,2],k="a"),
          lambda:random.choices([1],wieghts=[1]),
          lambda: R.getrandbits(),
          lambda: R.seed(1,2,3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
