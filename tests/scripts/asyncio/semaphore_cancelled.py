# Semaphore: what was handed to a cancelled task goes to the next.
import asyncio


async def take(semaphore, name):
    try:
        await semaphore.acquire()
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise
    print(name, 'has it')


async def main():
    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(take(semaphore, n)) for n in 'abcd']
    await asyncio.sleep(0)
    semaphore.release()
    tasks[0].cancel()
    tasks[2].cancel()
    await asyncio.sleep(0.1)
    print([task.done() for task in tasks], semaphore.locked())
    semaphore.release()
    semaphore.release()
    await asyncio.wait(tasks)
    print(repr(semaphore)[-20:])


asyncio.run(main())

# expect: a cancelled
# expect: c cancelled
# expect: b has it
# expect: [True, True, True, False] True
# expect: d has it
# expect: [unlocked, value:1]>
