# question: where is the last item?
# right answer: the consumer had gone before it was put.
import asyncio


async def consumer(q):
    while True:
        try:
            item = await asyncio.wait_for(q.get(), 0.2)
        except TimeoutError:
            print("idle")
            return
        print(item)


async def producer(q):
    for i in range(3):
        await q.put(i)
        await asyncio.sleep(0.15 * (i + 1))


async def main():
    q = asyncio.Queue()
    await asyncio.gather(producer(q), consumer(q))
    print("left", q.qsize())


asyncio.run(main())

# why: Nobody took out what was left in the queue `q`: one item. The last one, 2, was put there in line 18 at 0.450 s. Task-3 consumer(…), which took the last that was taken, returned at 0.350 s.
# ru why: Из Queue `q` никто не забрал остаток: 1 элемент. Последний, 2, положили туда в строке 18 в 0.450 с. Task-3 consumer(…), забравшая последний из взятых, выполнена в 0.350 с.
