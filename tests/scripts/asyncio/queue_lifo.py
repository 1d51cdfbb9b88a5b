# LifoQueue: the last first; with a getter that waits.
import asyncio


async def main():
    queue = asyncio.LifoQueue(3)
    for item in 'abc':
        await queue.put(item)
    print(queue.full(), queue)
    for _ in range(3):
        print(await queue.get())
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait('d')
    queue.put_nowait('e')
    print(await getter, queue)


asyncio.run(main())

# expect: True <LifoQueue maxsize=3 _queue=['a', 'b', 'c'] tasks=3>
# expect: c
# expect: b
# expect: a
# expect: e <LifoQueue maxsize=3 _queue=['d'] tasks=5>
