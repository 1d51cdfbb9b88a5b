# A lock as part of an object, and a class that derives from it.
import asyncio


class Account:
    def __init__(self):
        self.balance = 10
        self.lock = asyncio.Lock()

    async def take(self, amount):
        async with self.lock:
            seen = self.balance
            await asyncio.sleep(0.01)
            self.balance = seen - amount
            return self.balance


class Counted(asyncio.Lock):
    def __init__(self):
        super().__init__()
        self.count = 0

    async def acquire(self):
        self.count += 1
        return await super().acquire()


async def main():
    account = Account()
    print(await asyncio.gather(*[account.take(3) for _ in range(3)]))
    lock = Counted()
    async with lock:
        print(repr(lock)[-9:])
    async with lock:
        pass
    print(lock.count, isinstance(lock, asyncio.Lock))
    print(asyncio.Lock.__module__, asyncio.Lock.__qualname__)


asyncio.run(main())

# expect: [7, 4, 1]
# expect: [locked]>
# expect: 2 True
# expect: asyncio.locks Lock
