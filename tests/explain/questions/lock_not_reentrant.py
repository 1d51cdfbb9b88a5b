# source: https://github.com/python/asyncio/issues/439
# right answer: asyncio.Lock has no owner: the same task waits for the lock that it holds itself (deadlock).
import asyncio

async def inner(lock):
    async with lock:
        print("inner")

async def outer(lock):
    async with lock:
        print("outer")
        await inner(lock)

async def main():
    await outer(asyncio.Lock())

asyncio.run(main())

# why: Task-1 main() waits for the lock `lock`, held by itself since line 10, in line 6.
# why: Root cause: a deadlock.
# ru why: Task-1 main() ждёт Lock `lock`, который держит она сама со строки 10, в строке 6.
# ru why: Первопричина: взаимная блокировка. Ничего не было готово и ни один таймер не поставлен, так что кто ждёт, тот ждёт вечно.
