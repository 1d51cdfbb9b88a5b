"""What a coroutine of asyncio's says that is begun while no loop runs."""
import asyncio


async def waits(one):
    await one


async def group():
    async with asyncio.TaskGroup():
        pass


async def timeout():
    async with asyncio.timeout(1):
        pass


async def condition():
    async with asyncio.Condition() as condition:
        await condition.wait()


def begin(coroutine):
    try:
        print(coroutine.send(None))
    except Exception as error:
        print(repr(error))
    coroutine.close()


for one in [asyncio.sleep(1), asyncio.sleep(0, 1), asyncio.Queue().get(),
            asyncio.Lock().acquire(), asyncio.Event().wait(),
            asyncio.Semaphore(0).acquire(), asyncio.Barrier(2).wait()]:
    begin(waits(one))
for one in group, timeout, condition:
    begin(one())

# expect: RuntimeError('no running event loop')
# expect: None
# expect: AttributeError("'NoneType' object has no attribute 'create_future'")
# expect: StopIteration()
# expect: AttributeError("'NoneType' object has no attribute 'create_future'")
# expect: AttributeError("'NoneType' object has no attribute 'create_future'")
# expect: AttributeError("'NoneType' object has no attribute 'create_future'")
# expect: RuntimeError('no running event loop')
# expect: RuntimeError('no running event loop')
# expect: AttributeError("'NoneType' object has no attribute 'wait'")
