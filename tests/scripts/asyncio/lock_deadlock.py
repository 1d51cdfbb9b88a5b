# Two tasks, two locks, in two orders.
import asyncio


async def first(a, b):
    async with a:
        await asyncio.sleep(0.1)
        print('first asks for b')
        async with b:
            print('never')


async def second(a, b):
    async with b:
        await asyncio.sleep(0.1)
        print('second asks for a')
        async with a:
            print('never')


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(first(a, b), second(a, b))


asyncio.run(main())

# expect: first asks for b
# expect: second asks for a
# expect error: taskarium: deadlock: nothing is ready, no timer is set, and these tasks wait:
# expect error: Task-1 waits for gather(Task-2, Task-3), at
# expect error: Task-2 waits for the lock `b`, held by Task-3 since line 14, at
# expect error: Task-3 waits for the lock `a`, held by Task-2 since line 6, at
# expect status: 3
