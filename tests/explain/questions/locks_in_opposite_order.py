# question: two transfers hang
# right answer: Each holds the lock that the other waits for; both call it b.lock.
import asyncio

class Account:
    def __init__(self, name):
        self.name = name
        self.lock = asyncio.Lock()

async def transfer(a, b):
    async with a.lock:
        await asyncio.sleep(0)
        async with b.lock:
            print(a.name, "->", b.name)

async def main():
    x, y = Account("x"), Account("y")
    await asyncio.gather(transfer(x, y), transfer(y, x))

asyncio.run(main())

# why: Task-3 transfer(…, …) took it as `a.lock`.
# ru why: Task-3 transfer(…, …) взяла его под именем `a.lock`.
# why: A circle: Task-2 transfer(…, …) -> Task-3 transfer(…, …) -> Task-2 transfer(…, …). Each waits for the next, so none can go on.
# ru why: Круг: Task-2 transfer(…, …) -> Task-3 transfer(…, …) -> Task-2 transfer(…, …). Каждая ждёт следующую, и ни одна не может продолжить.
