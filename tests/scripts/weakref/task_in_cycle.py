import asyncio
import gc
import weakref


async def background(name):
    box = asyncio.get_running_loop().create_future()
    try:
        await box
    finally:
        print(name, 'leaves')


async def main():
    asyncio.create_task(background('first'))
    held = asyncio.create_task(background('second'))
    seen = weakref.ref(held, lambda r: print('told'))
    await asyncio.sleep(0.1)
    gc.collect()
    print('tasks left:', len(asyncio.all_tasks()), seen() is held)
    held.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del held
    print(seen())


asyncio.run(main())
