# question: which line failed?
# right answer: The function in the thread, not the await.
import asyncio

def read_sensor(n):
    table = {1: 20.5}
    return table[n]

async def main():
    a = await asyncio.to_thread(read_sensor, 1)
    print(a)
    b = await asyncio.to_thread(read_sensor, 2)
    print(b)

asyncio.run(main())

# why: Root cause: KeyError(2) in Task-1 main(), line 7 (turn 5).
# ru why: Первопричина: KeyError(2) в Task-1 main(), строка 7 (виток 5).
