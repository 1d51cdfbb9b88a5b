# question: Who holds the lock?
# right answer: a task that died between acquire() and release().
import asyncio
lock = asyncio.Lock()
async def first():
    await lock.acquire()
    await asyncio.sleep(0.1)
    raise RuntimeError("oops")
    lock.release()
async def second():
    await asyncio.sleep(0.05)
    async with lock:
        print("second got it")
async def main():
    await asyncio.gather(first(), second(), return_exceptions=True)
asyncio.run(main())

# why: Task-3 second() waits for the lock `lock`, held by Task-2 since line 6, in line 12.
# ru why: Task-3 second() ждёт Lock `lock`, который держит Task-2 со строки 6, в строке 12.
# why: Task-2 first() died of RuntimeError('oops') in line 8 (turn 6, 0.100 s) and never let go of it.
# ru why: Task-2 first() завершилась с ошибкой RuntimeError('oops') в строке 8 (виток 6, 0.100 с) и так и не отпустила его.
