# question: why is the connection closed so late?
# right answer: nobody closes an async generator that is left.
import asyncio


async def rows():
    try:
        for i in range(10):
            yield i
            await asyncio.sleep(0.1)
    finally:
        print("connection closed")


async def main():
    async for r in rows():
        if r == 2:
            break
    print("after loop")
    await asyncio.sleep(0.5)
    print("main ends")


asyncio.run(main())

# why: The async generator rows() was left before its end, and nobody closed it: Task-1 main() let go of it at 0.200 s, and only then the loop made Task-2, to close it. With contextlib.aclosing() it would be closed where it is left.
# ru why: Асинхронный генератор rows() оставили, не дойдя до конца, и никто его не закрыл: Task-1 main() отпустила его в 0.200 с, и только тогда цикл создал Task-2, чтобы его закрыть. С contextlib.aclosing() его закрыли бы там, где оставили.
