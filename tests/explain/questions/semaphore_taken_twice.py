# question: the third call hangs
# right answer: The cached call took a slot and never gave it back: the task itself has it.
import asyncio

class Limiter:
    def __init__(self, n):
        self.slots = asyncio.Semaphore(n)

    async def call(self, cached):
        await self.slots.acquire()
        if cached:
            return "from cache"
        try:
            await asyncio.sleep(0.2)
            return "fresh"
        finally:
            self.slots.release()

async def main():
    limiter = Limiter(1)
    for cached in (False, True, False):
        print(await limiter.call(cached))

asyncio.run(main())

# why: Times that Task-1 main() took it: 2, the last one in line 10 (turn 3, 0.200 s); times that it gave it back: 1.
# ru why: Сколько раз Task-1 main() взяла его: 2, последний — в строке 10 (виток 3, 0.200 с); сколько раз вернула: 1.
