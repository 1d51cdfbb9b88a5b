# An event that nobody sets.
import asyncio


async def waiter(ready):
    await ready.wait()


async def main():
    ready = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(waiter(ready))
        group.create_task(waiter(ready), name='second')


asyncio.run(main())

# expect error: taskarium: deadlock: nothing is ready, no timer is set, and these tasks wait:
# expect error: Task-1 waits for TaskGroup.__aexit__, at
# expect error: Task-2 waits for the event `ready`, at
# expect error: second waits for the event `ready`, at
# expect status: 3
