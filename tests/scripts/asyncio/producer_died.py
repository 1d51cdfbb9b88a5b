# A consumer waits for a future whose producer has died.
import asyncio


async def producer(box):
    await asyncio.sleep(0.1)
    box.set_result({}['key'])


async def main():
    box = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(producer(box))
    print('got', await box)
    await task


asyncio.run(main())

# expect error: taskarium: deadlock: nothing is ready, no timer is set, and these tasks wait:
# expect error: Task-1 waits for future, at
# expect status: 3
