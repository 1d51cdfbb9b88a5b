# question: the consumer hangs after the producer fails
# right answer: The only one who put items died, and nobody awaited it.
import asyncio

async def read_rows(rows):
    for n in range(3):
        rows.put_nowait({"id": n})
        await asyncio.sleep(0.1)
        if n == 1:
            raise OSError("connection lost")

async def store(rows):
    while (row := await rows.get()) is not None:
        print("stored", row["id"])

async def main():
    rows = asyncio.Queue()
    producer = asyncio.create_task(read_rows(rows))
    await store(rows)
    await producer

asyncio.run(main())

# why: Items that Task-2 read_rows(…) put into it: 2, the last one, {'id': 1}, in line 7 (turn 5, 0.100 s).
# ru why: Task-2 read_rows(…) положила в неё элементов: 2; последний, {'id': 1}, — в строке 7 (виток 5, 0.100 с).
# why: Task-2 read_rows(…) died of OSError('connection lost') in line 10 (turn 8, 0.200 s).
# ru why: Task-2 read_rows(…) погибла от OSError('connection lost') в строке 10 (виток 8, 0.200 с).
