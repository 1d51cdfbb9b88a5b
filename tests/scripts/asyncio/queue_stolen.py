# Queue: what one was woken for may be taken by another, who did not wait.
import asyncio


async def get(queue, name):
    print(name, 'got', await queue.get())


async def main():
    queue = asyncio.Queue()
    a = asyncio.create_task(get(queue, 'a'))
    await asyncio.sleep(0)
    queue.put_nowait('x')
    print('stolen', queue.get_nowait())
    b = asyncio.create_task(get(queue, 'b'))
    await asyncio.sleep(0)
    queue.put_nowait('y')
    queue.put_nowait('z')
    await asyncio.gather(a, b)


asyncio.run(main())

# expect: stolen x
# expect: a got y
# expect: b got z
