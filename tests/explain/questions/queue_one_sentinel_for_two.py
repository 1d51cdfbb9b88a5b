# question: the second reader never ends
# right answer: One None was put for two readers, and the first took it.
import asyncio

async def reader(inbox, n):
    total = 0
    while True:
        item = await inbox.get()
        if item is None:
            break
        total += item
    print("reader", n, total)

async def main():
    inbox = asyncio.Queue()
    readers = [asyncio.create_task(reader(inbox, n)) for n in (1, 2)]
    for i in range(5):
        await inbox.put(i)
    await inbox.put(None)
    await asyncio.gather(*readers)

asyncio.run(main())

# why: Items that Task-1 main() put into it: 6, the last one, None, in line 19 (turn 1).
# ru why: Task-1 main() положила в неё элементов: 6; последний, None, — в строке 19 (виток 1).
# why: Items that Task-2 reader(…, 1) took out: 6, the last one, None, in line 8 (turn 2).
# ru why: Task-2 reader(…, 1) взяла из неё элементов: 6; последний, None, — в строке 8 (виток 2).
# why: Task-2 reader(…, 1) returned (turn 2).
# ru why: Task-2 reader(…, 1) выполнена (виток 2).
