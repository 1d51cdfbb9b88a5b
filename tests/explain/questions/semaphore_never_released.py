import asyncio
sem = asyncio.Semaphore(2)
async def job(i):
    await sem.acquire()
    if i == 1:
        return "skipped"
    await asyncio.sleep(0.1)
    sem.release()
    return i
async def main():
    print(await asyncio.gather(*(job(i) for i in range(5))))
asyncio.run(main())

# why: Task-3 job(1) took the semaphore `sem` in line 4 at 0.000 s, and had not given it back when it ended, at 0.000 s.
# why 3: had not given it back when it ended
# not why: Task-2 job(0) took the semaphore
# ru why: Task-3 job(1) взяла Semaphore `sem` в строке 4 в 0.000 с и не вернула, когда завершилась, в 0.000 с.
