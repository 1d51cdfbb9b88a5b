# StopIteration, thrown into a generator that waits for an iterator: since 3.12 it
# ends the waiting.
def g(inner):
    try:
        r = yield from inner
        print('got', r)
    except BaseException as e:
        print('exc', repr(e))
    yield 'last'
class It:
    def __iter__(self): return self
    def __next__(self): return 1
class Th(It):
    def throw(self, *a): raise StopIteration(9)
def gen():
    yield 1
def gen2():
    try: yield 1
    except StopIteration: return 5

async def co():
    try:
        await Aw()
    except BaseException as e: print('co', repr(e))
class Aw:
    def __await__(self): return iter([1,2])
for make in (lambda: [1,2], It, Th, gen, gen2, lambda: iter('ab'), lambda: {1:2}):
  for exc in (StopIteration(150), StopIteration, ValueError(1), StopIteration(1,2), GeneratorExit()):
    x = g(make())
    print(next(x))
    try: print(x.throw(exc))
    except BaseException as e: print('out', repr(e))
c = co()
print(c.send(None))
try: c.throw(StopIteration(3))
except BaseException as e: print(repr(e))
