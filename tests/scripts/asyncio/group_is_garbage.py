"""A group that is garbage with its children, and what is said of them."""
import asyncio
import gc


async def nap(seconds):
    await asyncio.sleep(seconds)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(nap(10), name='first')
        group.create_task(nap(20), name='second')


loop = asyncio.new_event_loop()
task = loop.create_task(main(), name='main')
loop.call_later(1, loop.stop)
loop.run_forever()
loop.close()
del task, loop
print(gc.collect() > 0)
