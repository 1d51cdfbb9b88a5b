"""What is told when a shield, a collector or a handler of one's own is over."""
import asyncio
import gc


async def late():
    await asyncio.sleep(0.5)
    raise KeyError('late')


async def stuck():
    await asyncio.get_running_loop().create_future()


def fails(loop, context):
    raise RuntimeError('in the handler')


async def main():
    loop = asyncio.get_running_loop()
    waits = asyncio.create_task(asyncio.wait_for(asyncio.shield(late()), 0.1))
    try:
        await waits
    except TimeoutError:
        print('too late')
    await asyncio.sleep(1)      # nobody holds the inner one: it is told of
    print('told')

    asyncio.create_task(stuck())
    await asyncio.sleep(0)
    gc.collect()                # closes the coroutine first

    loop.set_exception_handler(fails)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    print('end')


asyncio.run(main())

# expect: too late
# expect: told
# expect: end
