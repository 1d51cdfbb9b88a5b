import asyncio

lock = asyncio.Lock()


async def worker(n):
    async with lock:
        await asyncio.sleep(0.1)
        print("worker", n)


async def main():
    await asyncio.gather(worker(1), worker(2))


asyncio.run(main())
asyncio.run(main())

# why: is bound to a different event …') in Task-8 worker(2), line 7 (turn 16, 0.200 s).
# why: Task-8 worker(2) was to wait in line 7 for the lock `lock`, which belongs to another loop: that under which Task-3 worker(2) first waited for it, in line 7, at 0.000 s. Only there can one wait for it.
# ru why: Task-8 worker(2) в строке 7 нужен Lock `lock`, но он принадлежит другому циклу: тому, под которым его впервые ждала Task-3 worker(2), в строке 7, в 0.000 с. Ждать его можно только там.
# timeline: Task-8 was to wait in line 7 for the lock `lock`, which belongs to another loop.
# ru timeline: Task-8 в строке 7 нужен Lock `lock`, но он принадлежит другому циклу.
