# question: gather(return_exceptions=True) hangs
# right answer: The task that failed had taken the semaphore without async with.
import asyncio

gate = asyncio.BoundedSemaphore(1)

async def task(k):
    await gate.acquire()
    await asyncio.sleep(0.1)
    if k == 1:
        raise RuntimeError("lost connection")
    gate.release()
    return k

async def main():
    results = await asyncio.gather(*[task(k) for k in range(4)], return_exceptions=True)
    print(results)

asyncio.run(main())

# why: Task-3 task(1) took it in line 8 (turn 5, 0.100 s) and did not give it back.
# ru why: Task-3 task(1) взяла его в строке 8 (виток 5, 0.100 с) и не вернула.
# why: Task-3 task(1) died of RuntimeError('lost connection') in line 11 (turn 7, 0.200 s).
# ru why: Task-3 task(1) погибла от RuntimeError('lost connection') в строке 11 (виток 7, 0.200 с).
