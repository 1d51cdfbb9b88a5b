# Bound methods have no place, partials are told as calls of calls, and what is
# decorated has the place of what it stands for.
import asyncio, functools
class S:
    def done(self, t): 1 / 0
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
def plain(*a): raise KeyError
@functools.wraps(plain)
def wrapped(*a): plain()
def deco(f):
    @functools.wraps(f)
    def w(*a): return f(*a)
    return w
@deco
def decorated(*a): pass
async def main():
    loop = asyncio.get_running_loop()
    s = S()
    for f in (s.done, S.c, S.s, plain, lambda: 1, decorated, wrapped, functools.partial(plain, 1, k=2), functools.partial(s.done, 3), S.done):
        h = loop.call_soon(f); print(h); h.cancel(); print(h)
    t = asyncio.create_task(asyncio.sleep(0)); t.add_done_callback(s.done); t.add_done_callback(functools.partial(plain)); print(str(t).split(" cb=")[1])
    await t
    await asyncio.sleep(0)
asyncio.run(main())
