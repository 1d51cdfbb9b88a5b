"""A task that nobody holds is gone with the next collection."""
import asyncio, gc, weakref
async def forever(): await asyncio.get_running_loop().create_future()
async def main():
    t = asyncio.create_task(forever(), name='lost'); r = weakref.ref(t); await asyncio.sleep(0)
    del t; gc.collect(); print(r()); print(len(asyncio.all_tasks()))
asyncio.run(main())

# expect: None
# expect: 1
