import asyncio
lock = asyncio.Lock()
async def job(i):
    await lock.acquire()
    if i == 1:
        return "early"
    await asyncio.sleep(0.1)
    lock.release()
    return i
async def main():
    print(await asyncio.gather(*(job(i) for i in range(3))))
asyncio.run(main())

# why: Task-4 job(2) waits for the lock `lock`, held by Task-3 since line 4, in line 4.
# why: Task-3 job(1) ended (turn 5, 0.100 s) and never let go of it.
# ru why: Task-4 job(2) ждёт Lock `lock`, который держит Task-3 со строки 4, в строке 4.
# not why: held by Task-2
