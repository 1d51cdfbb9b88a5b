# source: https://stackoverflow.com/questions/52783605 (the same trap: run_coroutine_threadsafe() and result() in one thread)
# right answer: result() blocks the very thread that is to run job(): nobody can give what it waits for.
import asyncio


async def job():
    await asyncio.sleep(0.1)
    return 7


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(job(), loop)
    print(future.result())


asyncio.run(main())

# why: Task-1 main() holds the loop's own thread from line 14 on (turn 1): it waits there for a result, without await, and so the loop can run nobody any more, not even who was to give that.
# ru why: Task-1 main() держит поток самого цикла со строки 14 (виток 1): она ждёт там результат, без await, и цикл больше никого не может выполнить, даже того, кто должен его дать.
