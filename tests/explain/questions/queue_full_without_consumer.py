# question: put() never returns
# right answer: The queue has room for two, and nobody takes any out yet.
import asyncio

async def producer(q):
    for i in range(5):
        print("put", i)
        await q.put(i)
    print("all put")

async def main():
    q = asyncio.Queue(maxsize=2)
    await producer(q)
    while not q.empty():
        print("got", await q.get())

asyncio.run(main())

# why: Items put into it: 2; nobody took any out.
# ru why: Всего элементов положено: 2; ни одного никто не взял.
