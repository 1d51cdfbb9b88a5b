# question: all downloads stop after a while
# right answer: An early return leaves the semaphore taken.
import asyncio

async def download(n, sem):
    await sem.acquire()
    print("download", n)
    await asyncio.sleep(0.1)
    if n % 2 == 0:
        return None
    sem.release()

async def main():
    sem = asyncio.Semaphore(2)
    await asyncio.gather(*(download(n, sem) for n in range(6)))

asyncio.run(main())

# why: Task-2 download(0, …) took it in line 6 (turn 2) and did not give it back.
# ru why: Task-2 download(0, …) взяла его в строке 6 (виток 2) и не вернула.
# why: Task-2 download(0, …) returned (turn 4, 0.100 s).
# ru why: Task-2 download(0, …) выполнена (виток 4, 0.100 с).
# why: Task-4 download(2, …) took it in line 6 (turn 5, 0.100 s) and did not give it back.
# ru why: Task-4 download(2, …) взяла его в строке 6 (виток 5, 0.100 с) и не вернула.
