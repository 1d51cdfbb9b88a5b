# BoundedSemaphore: nobody gives back what was not taken.
import asyncio


async def main():
    semaphore = asyncio.BoundedSemaphore(2)
    async with semaphore:
        print(repr(semaphore)[-19:])
    try:
        semaphore.release()
    except ValueError as error:
        print(error)
    print(issubclass(asyncio.BoundedSemaphore, asyncio.Semaphore))
    waiting = asyncio.BoundedSemaphore(0)
    task = asyncio.create_task(waiting.acquire())
    await asyncio.sleep(0)
    try:
        waiting.release()
    except ValueError as error:
        print(error)
    task.cancel()


asyncio.run(main())

# expect: unlocked, value:1]>
# expect: BoundedSemaphore released too many times
# expect: True
# expect: BoundedSemaphore released too many times
