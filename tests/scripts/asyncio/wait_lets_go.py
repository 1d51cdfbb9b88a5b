"""A set that wait() gave lets its tasks go, the first first, and at once."""
import asyncio
async def fail(n):
    raise ValueError(n)
async def main():
    done, pending = await asyncio.wait([asyncio.create_task(fail(i)) for i in range(4)])
    print([t.get_name() for t in done])
    done.clear()
    print('cleared')
    done, pending = await asyncio.wait([asyncio.create_task(fail(i)) for i in range(4)])
    done = None
    print('gone')
asyncio.run(main())

# expect: ['Task-2', 'Task-3', 'Task-4', 'Task-5']
# expect: cleared
# expect: gone
# expect error: ValueError: 0
# expect error: ValueError: 1
# expect error: ValueError: 2
# expect error: ValueError: 3
# expect error: ValueError: 0
# expect error: ValueError: 1
# expect error: ValueError: 2
# expect error: ValueError: 3
# expect status: 0
