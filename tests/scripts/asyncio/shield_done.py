# shield(): what is inside ends as it would without.
import asyncio


async def work(value):
    await asyncio.sleep(0.1)
    if isinstance(value, Exception):
        raise value
    return value


async def main():
    print(await asyncio.shield(work('x')))
    try:
        await asyncio.shield(work(KeyError('bad')))
    except KeyError as error:
        print(repr(error))
    task = asyncio.create_task(work('y'))
    await task
    print(asyncio.shield(task) is task)
    inner = asyncio.create_task(work('z'))
    outer = asyncio.shield(inner)
    print(type(outer).__name__, outer.done())
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print('the inner one was cancelled', outer.cancelled())


asyncio.run(main())

# expect: x
# expect: KeyError('bad')
# expect: True
# expect: Future False
# expect: the inner one was cancelled True
