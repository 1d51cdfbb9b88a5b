# AsyncExitStack: the order of leaving, errors replaced and swallowed, cancelled.
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def resource(name, delay=0.1):
    print('open', name)
    try:
        yield name
    finally:
        await asyncio.sleep(delay)
        print('close', name)


async def use(error):
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(resource('a'))
        stack.push_async_callback(asyncio.sleep, 0.5)
        stack.callback(print, 'callback')
        stack.push(lambda kind, *rest: kind is OSError)
        await stack.enter_async_context(resource('b'))
        if error:
            raise error('e')
        await asyncio.sleep(10)
    print('after')


async def main():
    for error in KeyError, OSError, None:
        try:
            async with asyncio.timeout(2):
                await use(error)
        except (KeyError, TimeoutError) as caught:
            print(type(caught).__name__, asyncio.get_running_loop().time())
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(resource('kept'))
        kept = stack.pop_all()
    print('nothing is closed yet')
    await kept.aclose()


asyncio.run(main())

# expect: open a
# expect: open b
# expect: close b
# expect: callback
# expect: close a
# expect: KeyError 0.7
# expect: open a
# expect: open b
# expect: close b
# expect: callback
# expect: close a
# expect: after
# expect: open a
# expect: open b
# expect: close b
# expect: callback
# expect: close a
# expect: TimeoutError 4.1
# expect: open kept
# expect: nothing is closed yet
# expect: close kept
