import asyncio


async def save(n, lock):
    async with lock:
        await asyncio.sleep(0.2)
        print("saved", n)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(save(n, lock) for n in range(5)))


asyncio.run(main())

# why: The lock `lock` lets in one task at a time: it was taken five times, and held for 1.000 s in all. The longest wait for it was that of Task-6 save(4, …), in line 5: 0.800 s.
# why 6: The longest wait for it was that of Task-6 save(4, …), in line 5: 0.800 s.
# not why 3: lets in one task at a time
# ru why: Lock `lock` впускает по одной задаче: его брали 5 раз и держали в общей сложности 1.000 с. Дольше всех его ждала Task-6 save(4, …), в строке 5: 0.800 с.
