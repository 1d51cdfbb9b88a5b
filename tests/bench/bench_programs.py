"""The small programs that both sides run, by name: PROGRAMS[name]."""

PROGRAMS = {}

PROGRAMS["fib"] = '''
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

print(fib(27))
'''

PROGRAMS["loop"] = '''
def add(n):
    total = 0
    i = 0
    while i < n:
        total += i
        i += 1
    return total

print(add(3000000))
'''

PROGRAMS["generator"] = '''
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1

def pull(n):
    total = 0
    for x in count(n):
        total += x
    return total

print(pull(1000000))
'''

PROGRAMS["methods"] = '''
class Account:
    def __init__(self):
        self.balance = 0
        self.count = 0

    def pay(self, amount):
        self.balance = self.balance + amount
        self.count += 1

    def rich(self):
        return self.balance > 1000000

def work(n):
    account = Account()
    for i in range(n):
        account.pay(i)
        account.rich()
    return account.balance

print(work(400000))
'''

PROGRAMS["objects"] = '''
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

def work(n):
    total = Point(0, 0)
    for i in range(n):
        total = total + Point(i, 1)
    return total.x, total.y

print(work(200000))
'''

PROGRAMS["inheritance"] = '''
class Base:
    def __init__(self, value):
        self._value = value

    @property
    def value(self):
        return self._value

    def step(self, n):
        return n + 1

class Middle(Base):
    def __init__(self, value, name):
        super().__init__(value)
        self.name = name

    def step(self, n):
        return super().step(n) + self.value

class Leaf(Middle):
    def step(self, n):
        return super().step(n) % 1000

def work(n):
    total = 0
    leaf = Leaf(3, "leaf")
    for i in range(n):
        total += leaf.step(i) + leaf.value
        if i % 10 == 0:
            leaf = Leaf(i % 7, "leaf")
    return total

print(work(150000))
'''

PROGRAMS["f-strings"] = '''
def work(n):
    size = 0
    for i in range(n):
        text = f"task {i}: {i * 0.5:.2f} s, {'even' if i % 2 else 'odd'!r}"
        size += len(text)
        size += len(f"{i:>8}|{i:05d}|{text}")
    return size

print(work(150000))
'''

PROGRAMS["texts"] = '''
def work(n):
    words = []
    for i in range(n):
        words.append("word" + str(i))
    text = " ".join(words)
    count = {}
    for word in text.split():
        key = word[:5].upper()
        if key.startswith("WORD") and "9" not in key:
            count[key] = count.get(key, 0) + 1
    out = text.replace("word", "w")
    return len(out), len(text), sorted(count.items()), text.count("7"), text.find("word99")

for _ in range(3):
    print(work(60000))
'''

PROGRAMS["Cyrillic"] = '''
def work(n):
    text = "Съешь же ещё этих мягких французских булок, да выпей чаю. " * 40
    total = 0
    for i in range(n):
        k = i % len(text)
        if text[k] == "е":
            total += 1
        total += len(text[k:k + 10].upper())
    for c in text * 10:
        if c in "аеёиоуыэюя":
            total += 1
    return total, len(text.split()), text[::-1].count("й")

print(work(300000))
'''

PROGRAMS["list and dict"] = '''
def work(n):
    numbers = [0] * 1000
    seen = {}
    for i in range(n):
        k = (i * 7919) % 1000
        numbers[k] += i
        seen[k] = numbers[k - 1] + 1
        if k in seen:
            seen[k] += 1
    squares = [x * x for x in range(n) if x % 3]
    return sum(numbers), len(seen), sum(squares), max(seen.values())

print(work(400000))
'''

PROGRAMS["n-body"] = '''
def advance(bodies, dt, n):
    pairs = []
    for i in range(len(bodies)):
        for j in range(i + 1, len(bodies)):
            pairs.append((bodies[i], bodies[j]))
    for _ in range(n):
        for (p1, v1, m1), (p2, v2, m2) in pairs:
            dx = p1[0] - p2[0]
            dy = p1[1] - p2[1]
            dz = p1[2] - p2[2]
            mag = dt / (dx * dx + dy * dy + dz * dz) ** 1.5
            v1[0] -= dx * m2 * mag
            v1[1] -= dy * m2 * mag
            v1[2] -= dz * m2 * mag
            v2[0] += dx * m1 * mag
            v2[1] += dy * m1 * mag
            v2[2] += dz * m1 * mag
        for p, v, m in bodies:
            p[0] += dt * v[0]
            p[1] += dt * v[1]
            p[2] += dt * v[2]

bodies = [
    ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], 39.47841760435743),
    ([4.84, -1.16, -0.10], [0.606, 2.81, -0.02], 0.03769367487038949),
    ([8.34, 4.12, -0.4], [-1.01, 1.82, 0.008], 0.011286326131968767),
    ([12.89, -15.11, -0.22], [1.08, 0.868, -0.01], 0.0017237240570597112),
    ([15.37, -25.9, 0.179], [0.979, 0.594, -0.034], 0.0020336868699246304)]
advance(bodies, 0.01, 15000)
print(bodies[0][0])
'''

PROGRAMS["exceptions"] = '''
class Refused(Exception):
    pass

def check(i):
    if i % 3 == 0:
        raise Refused(i)
    if i % 3 == 1:
        raise ValueError("odd one")
    return i

def work(n):
    caught = total = 0
    for i in range(n):
        try:
            total += check(i)
        except Refused as error:
            caught += error.args[0] % 2
        except (KeyError, ValueError):
            caught += 1
        finally:
            total += 1
    return caught, total

print(work(300000))
'''

PROGRAMS["closures"] = '''
def counter(step):
    count = 0

    def more():
        nonlocal count
        count += step
        return count

    return more

def work(n):
    total = 0
    one = counter(1)
    for i in range(n):
        total += one()
        if i % 8 == 0:
            one = counter(i)
    return total, sum(map(lambda x: x + n, range(n)))

print(work(500000))
'''

PROGRAMS["split"] = '''
def work(n):
    line = "id=17;name=Ada;state=waiting;since=12.5;until=99.25"
    total = 0
    for i in range(n):
        for part in line.split(";"):
            key, value = part.split("=")
            total += len(value)
        total += len(" a  b c\\td ".split())
    return total

print(work(60000))
'''

PROGRAMS["sorted(key=lambda)"] = '''
import random

def work(n):
    random.seed(7)
    pairs = [(random.random(), i) for i in range(n)]
    out = sorted(pairs, key=lambda pair: pair[0])
    out.sort(key=lambda pair: -pair[1])
    return out[0], sorted(p[0] for p in pairs)[0]

for _ in range(3):
    print(work(50000))
'''


def group(count):
    """`count` tasks in one group, each of which sleeps once."""
    return f'''
import asyncio

async def child():
    await asyncio.sleep(1)

async def main():
    async with asyncio.TaskGroup() as tg:
        for _ in range({count}):
            tg.create_task(child())

asyncio.run(main())
'''


def turns(events):
    """About so many events: a hundred tasks that take turns."""
    return f'''
import asyncio

async def child():
    for _ in range({events // 200}):
        await asyncio.sleep(0)

async def main():
    async with asyncio.TaskGroup() as tg:
        for _ in range(100):
            tg.create_task(child())

asyncio.run(main())
'''


def alive(tasks):
    """So many tasks at once, each with ten sleeps of its own."""
    return f'''
import asyncio
import random

async def child():
    for _ in range(10):
        await asyncio.sleep(random.random())

async def main():
    async with asyncio.TaskGroup() as tg:
        for _ in range({tasks}):
            tg.create_task(child())

asyncio.run(main())
'''
