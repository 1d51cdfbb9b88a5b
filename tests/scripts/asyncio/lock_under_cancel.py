# Waiters of a lock that are cancelled, at every place in the line.
import asyncio
import random


async def user(lock, name):
    try:
        async with lock:
            print(name, 'has it')
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, 'is cancelled')
        raise


async def main():
    for who in range(4):
        lock = asyncio.Lock()
        tasks = [asyncio.create_task(user(lock, f'{who}{name}'))
                 for name in 'abcd']
        await asyncio.sleep(0.5 + random.choice([0, 0.5, 1]))
        tasks[who].cancel()
        await asyncio.wait(tasks)
        print(lock.locked(), [task.cancelled() for task in tasks])


asyncio.run(main())

# expect: 0a has it
# expect: 0a is cancelled
# expect: 0b has it
# expect: 0c has it
# expect: 0d has it
# expect: False [True, False, False, False]
# expect: 1a has it
# expect: 1b has it
# expect: 1b is cancelled
# expect: 1c has it
# expect: 1d has it
# expect: False [False, True, False, False]
# expect: 2a has it
# expect: 2c is cancelled
# expect: 2b has it
# expect: 2d has it
# expect: False [False, False, True, False]
# expect: 3a has it
# expect: 3d is cancelled
# expect: 3b has it
# expect: 3c has it
# expect: False [False, False, False, True]
