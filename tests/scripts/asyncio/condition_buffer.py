"""A bounded buffer on a Condition with wait_for."""
import asyncio

class Buffer:
    def __init__(self, size):
        self.items, self.size = [], size
        self.cond = asyncio.Condition()

    async def put(self, x):
        async with self.cond:
            await self.cond.wait_for(lambda: len(self.items) < self.size)
            self.items.append(x)
            print('put', x, self.items)
            self.cond.notify_all()

    async def get(self):
        async with self.cond:
            await self.cond.wait_for(lambda: self.items)
            x = self.items.pop(0)
            print('got', x, self.items)
            self.cond.notify_all()
            return x

async def producer(b, n):
    for i in range(n):
        await b.put(i)

async def consumer(b, n):
    out = []
    for _ in range(n):
        out.append(await b.get())
        await asyncio.sleep(0.1)
    return out

async def main():
    b = Buffer(2)
    _, out = await asyncio.gather(producer(b, 6), consumer(b, 6))
    print(out)
    async with b.cond:
        try:
            await asyncio.wait_for(b.cond.wait(), 0.5)
        except asyncio.TimeoutError:
            print('nobody notified', b.cond.locked())
    try:
        b.cond.notify()
    except RuntimeError as e:
        print(e)

asyncio.run(main())

# expect: put 0 [0]
# expect: put 1 [0, 1]
# expect: got 0 [1]
# expect: put 2 [1, 2]
# expect: got 1 [2]
# expect: put 3 [2, 3]
# expect: got 2 [3]
# expect: put 4 [3, 4]
# expect: got 3 [4]
# expect: put 5 [4, 5]
# expect: got 4 [5]
# expect: got 5 []
# expect: [0, 1, 2, 3, 4, 5]
# expect: nobody notified True
# expect: cannot notify on un-acquired lock
