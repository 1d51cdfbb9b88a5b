# Condition: one that was notified and is cancelled; from 3.13 on another one
# is woken in its place.
import asyncio


async def waiter(condition, name):
    async with condition:
        await condition.wait()
        print(name, 'goes on')


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(condition, n)) for n in 'ab']
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
        tasks[0].cancel()
    await asyncio.sleep(0.1)
    print([task.done() for task in tasks])
    async with condition:
        condition.notify_all()
    await asyncio.wait(tasks)
    print([task.cancelled() for task in tasks])


asyncio.run(main())

# expect: b goes on
# expect: [True, True]
# expect: [True, False]
