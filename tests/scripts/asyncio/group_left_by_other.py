# Programs of small networks, a mutex and a merge; a group that another task leaves.
import asyncio
import collections


class Node:
    def __init__(self, name, net, latency): self.name, self.net, self.latency, self.inbox, self.seen = name, net, latency, asyncio.Queue(), set()
    async def send(self, to, msg):
        await asyncio.sleep(self.latency); await self.net[to].inbox.put((self.name, msg))
    async def run(self):
        async with asyncio.TaskGroup() as tg:
            while True:
                src, msg = await self.inbox.get()
                if msg == "stop": raise asyncio.CancelledError if self.name == "never" else StopNode(self.name)
                if msg in self.seen: continue
                self.seen.add(msg)
                print(f"{asyncio.get_running_loop().time():.2f} {self.name} <- {src}: {msg}")
                for n in self.net:
                    if n not in (self.name, src): tg.create_task(self.send(n, msg))
class StopNode(Exception): pass
async def main():
    net = {}
    for i, n in enumerate("abcd"): net[n] = Node(n, net, 0.1 * (i + 1))
    ts = {n: asyncio.create_task(node.run(), name=n) for n, node in net.items()}
    await net["a"].inbox.put(("client", "hello")); await asyncio.sleep(0.15); await net["b"].inbox.put(("client", "world")); await asyncio.sleep(2)
    for n in net: await net[n].inbox.put(("ctl", "stop"))
    res = await asyncio.gather(*ts.values(), return_exceptions=True)
    print([type(r).__name__ for r in res], [r.exceptions for r in res])
    class Mutex:
        def __init__(s): s.q = collections.deque(); s.held = False
        async def __aenter__(s):
            if s.held: f = asyncio.get_running_loop().create_future(); s.q.append(f); await f
            s.held = True
        async def __aexit__(s, *a):
            s.held = False
            if s.q: s.q.popleft().set_result(None)
    m = Mutex()
    async def user(i):
        async with m: print("in", i); await asyncio.sleep(0.1)
    await asyncio.gather(*map(user, range(3)))
    async def gen_numbers(n):
        for i in range(n): yield i; await asyncio.sleep(0)
    async def merge(*gens):
        q = asyncio.Queue(); done = object()
        async def pump(g):
            async for x in g: await q.put(x)
            await q.put(done)
        async with asyncio.TaskGroup() as tg:
            for g in gens: tg.create_task(pump(g))
            left = len(gens)
            while left:
                if (x := await q.get()) is done: left -= 1
                else: yield x
    print([x async for x in merge(gen_numbers(3), gen_numbers(2))])
    async for x in merge(gen_numbers(2), gen_numbers(5)):
        if x == 1: break
    await asyncio.sleep(1)
asyncio.run(main())
