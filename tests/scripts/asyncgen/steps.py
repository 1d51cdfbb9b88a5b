# The steps of an async generator, driven by hand: who may run when, and what
# each of them comes to.

class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got
async def g(*names):
    try:
        for n in names:
            try:
                r = await Aw(n)
                print("awaited", r)
            except ValueError as e:
                print("inner VE", e)
            x = yield n
            print("sent", x)
    except GeneratorExit:
        print("GE"); raise
    finally:
        print("finally")
def step(f, *a):
    try:
        print("->", repr(f(*a)))
    except BaseException as e:
        print("!!", type(e).__name__, e.args, getattr(e, "value", "-"))
a = g("a", "b")
s = a.asend(None)
print(a.ag_running, type(s).__name__, type(a).__name__)
step(s.send, None); print(a.ag_running)
s2 = a.asend(None)
step(s2.send, None)
c = a.aclose()
step(c.send, None)
t = a.athrow(ValueError)
step(t.send, None)
step(s.send, 5); print(a.ag_running)
step(s.send, 5)
step(s2.send, None)
s3 = a.asend(3)
step(s3.send, None)
step(s3.throw, ValueError("v"))
s4 = a.asend(3)
step(s4.send, 7)
step(s4.send, 8)
step(a.asend(None).send, None)
step(a.athrow(ValueError).send, None)
step(a.aclose().send, None)
step(a.aclose().send, 1)
a = g("a")
step(a.asend(3).send, None)
step(a.asend(3).send, 4)
step(a.aclose().send, 4)
step(a.aclose().send, None)
step(a.aclose().send, None)
step(a.asend(None).send, None)
step(a.athrow(ValueError("k")).send, None)
a = g("a")
step(a.athrow(ValueError("k")).send, None)
step(a.athrow(ValueError("k")).send, None)
step(a.asend(None).send, None)
a = g("a")
s = a.__anext__(); step(s.send, None); step(s.send, 1)
c = a.aclose()
step(c.send, None)
step(c.send, None)
async def bad():
    try:
        yield 1
    except GeneratorExit:
        yield 2
a = bad()
step(a.asend(None).send, None)
step(a.aclose().send, None)
step(a.asend(None).send, None)
step(a.aclose().send, None)
async def awexit():
    try:
        yield 1
    finally:
        await Aw("closing")
        print("closed")
a = awexit()
step(a.asend(None).send, None)
c = a.aclose()
step(c.send, None)
step(a.asend(None).send, None)
step(c.throw, KeyError("z"))
step(c.send, None)
step(a.asend(None).send, None)
a = awexit()
step(a.asend(None).send, None)
c = a.aclose()
step(c.send, None)
step(c.send, None)
step(c.send, None)
a = awexit()
s = a.asend(None)
step(s.close)
step(s.send, None)
step(a.asend(None).send, None)
c = a.aclose()
step(c.send, None)
step(c.send, None)
async def si():
    yield 1
    raise StopIteration(3)
async def sai():
    yield 1
    raise StopAsyncIteration(3)
for f in si, sai:
    a = f(); step(a.asend(None).send, None); step(a.asend(None).send, None)
    step(a.asend(None).send, None)
a = awexit()
step(a.asend(None).throw, ValueError("q"))
step(a.asend(None).send, None)
a = awexit()
step(a.asend(None).send, None)
t = a.athrow(GeneratorExit)
step(t.send, None)
step(t.send, None)
a = g("a")
step(a.asend(None).send, None)
step(a.athrow(GeneratorExit).send, None)
print(a.__name__, a.__qualname__, a.ag_code.co_name)
step(a.athrow(5).send, None)
a = awexit()
step(a.athrow(5).send, None)
