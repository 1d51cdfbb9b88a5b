# Nothing can happen any more: who waits for what.
# expect status: 3
# expect error: taskarium: deadlock
# expect error: Task-1 waits for task Task-2, at
# expect error: Task-2 waits for future, at
# expect: waiting
import asyncio


async def wait(future):
    print('waiting')
    await future


async def main():
    future = asyncio.get_running_loop().create_future()
    await asyncio.create_task(wait(future))


asyncio.run(main())
