# question: the producer hangs in put()
# right answer: The consumer returned after two items.
import asyncio

async def lines(out):
    for text in ("one", "two", "three", "four"):
        await out.put(text)

async def show(source):
    for _ in range(2):
        print(await source.get())

async def main():
    pipe = asyncio.Queue(1)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(lines(pipe))
        tg.create_task(show(pipe))

asyncio.run(main())

# why: Items put into it: 3, taken out: 2.
# ru why: Всего элементов положено: 3, взято: 2.
# why: Items that Task-3 show(…) took out: 2, the last one, 'two', in line 11 (turn 4).
# ru why: Task-3 show(…) взяла из неё элементов: 2; последний, 'two', — в строке 11 (виток 4).
# why: Task-3 show(…) returned (turn 4).
# ru why: Task-3 show(…) выполнена (виток 4).
