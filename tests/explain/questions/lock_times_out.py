# question: what did it wait for when the time limit passed?
# right answer: the lock that another task holds.
import asyncio


async def holder(lock):
    async with lock:
        await asyncio.sleep(1)


async def main():
    lock = asyncio.Lock()
    t = asyncio.create_task(holder(lock))
    await asyncio.sleep(0)
    try:
        async with asyncio.timeout(0.2):
            async with lock:
                print("got it")
    except TimeoutError:
        print("lock timed out")


asyncio.run(main())

# why: The time limit of line 16 passed and asked Task-1 main() to stop, at 0.200 s. CancelledError came at its await in line 17. It was waiting there for the lock `lock`, held by Task-2 since line 7. The time limit of line 16 turned CancelledError into TimeoutError.
# ru why: Лимит времени из строки 16 истёк и запросил отмену Task-1 main() в момент 0.200 с. CancelledError пришёл в её await в строке 17. Там она ждала Lock `lock`, который держит Task-2 со строки 7. Лимит времени из строки 16 превратил CancelledError в TimeoutError.
