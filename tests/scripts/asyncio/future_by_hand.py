# Futures walked by hand; a create_task() in the place of the loop's; policies.
import asyncio, inspect
print(asyncio.iscoroutinefunction(asyncio.sleep), inspect.iscoroutinefunction(asyncio.sleep))
for n in "gather wait wait_for shield sleep run create_task to_thread timeout as_completed ensure_future".split():
    print(n, asyncio.iscoroutinefunction(getattr(asyncio, n)))


print(asyncio.iscoroutinefunction(asyncio.Queue.get), asyncio.iscoroutinefunction(asyncio.Lock().acquire), asyncio.iscoroutinefunction(asyncio.Event.wait))
print(asyncio.BaseEventLoop.__name__, asyncio.AbstractEventLoop.__name__)


async def main():
    loop = asyncio.get_running_loop()
    print(isinstance(loop, asyncio.AbstractEventLoop), isinstance(loop, asyncio.BaseEventLoop))
    f = loop.create_future()
    it = iter(f)
    print(type(it).__name__, type(f.__await__()).__name__)
    print(next(it) is f)
    try:
        next(it)
    except RuntimeError as e:
        print(e)
    f = loop.create_future()
    it = f.__await__()
    print(it.send(None) is f)
    try: it.throw(ValueError("x"))
    except ValueError as e: print(repr(e))
    it.close()
    f.set_result(7)
    it = f.__await__()
    try: next(it)
    except StopIteration as e: print(e.value)
    orig = loop.create_task
    def ct(coro, **kw):
        print("ct", sorted(kw))
        return orig(coro, **kw)
    loop.create_task = ct
    async def w(): return 3
    print(await asyncio.create_task(w()))
    print(await asyncio.create_task(w(), name="q"))
    print(await asyncio.ensure_future(w()))
    print(await asyncio.gather(w(), w()))
    print(await asyncio.wait_for(w(), 1))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(w())
    print(await asyncio.shield(w()))
    del loop.create_task
    print(await asyncio.create_task(w()))


class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        yield
        yield from asyncio.sleep(1).__await__()
        return self.v


async def main2():
    print(await Aw(3))
    print(await asyncio.gather(Aw(1), Aw(2)))
    print(await asyncio.wait_for(Aw(5), 10))
    print(await asyncio.ensure_future(Aw(6)))
    t = asyncio.ensure_future(Aw(6)); print(t.get_coro().__name__); await t
    try: asyncio.create_task(Aw(1))
    except TypeError as e: print(str(e)[:30])
    print(await asyncio.shield(Aw(8)))
    for c in asyncio.as_completed([Aw(1), Aw(2)]): print(await c)


asyncio.run(main()); asyncio.run(main2())
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()


except RuntimeError as e: print(e)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
print(asyncio.get_event_loop_policy().get_event_loop() is loop)
print(loop.run_until_complete(asyncio.sleep(1, 5)))
asyncio.get_event_loop_policy().set_event_loop(None)
try:
    asyncio.get_event_loop()


except RuntimeError as e: print(e)
loop.close()
