# What 3.13 has mended in Condition and Semaphore.
import asyncio


async def waits(condition, name):
    async with condition:
        try:
            await condition.wait()
            print(name, 'is told')
        except asyncio.CancelledError as error:
            print(name, 'is cancelled', error.args)
            raise


async def notified_and_cancelled():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waits(condition, name)) for name in 'ab']
    await asyncio.sleep(1)
    async with condition:
        condition.notify(1)
        tasks[0].cancel('first')
        await asyncio.sleep(0)
        tasks[0].cancel('second')
    done, pending = await asyncio.wait(tasks, timeout=1)
    print(len(done), len(pending))
    for task in pending:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def takes(semaphore, name):
    async with semaphore:
        print(name, 'has it')
        await asyncio.sleep(0)


async def released_and_cancelled():
    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(takes(semaphore, n)) for n in 'abcd']
    await asyncio.sleep(0)
    semaphore.release()
    semaphore.release()
    tasks[0].cancel()
    await asyncio.sleep(0.1)
    print([task.done() for task in tasks], semaphore.locked())
    semaphore.release()
    await asyncio.wait(tasks, timeout=1)
    print([task.done() for task in tasks], semaphore.locked())


asyncio.run(notified_and_cancelled())
asyncio.run(released_and_cancelled())
# expect: a is cancelled ('second',)
# expect: b is told
# expect: 2 0
# expect: b has it
# expect: c has it
# expect: d has it
# expect: [True, True, True, True] False
# expect: [True, True, True, True] False
