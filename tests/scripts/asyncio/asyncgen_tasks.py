# Several tasks at one async generator, its steps as tasks, and cancelling what
# waits inside of one.
import asyncio


async def numbers():
    n = 0
    try:
        while True:
            await asyncio.sleep(0.1)
            yield n
            n += 1
    except asyncio.CancelledError:
        print('the generator is cancelled')
        raise


async def consume(source):
    try:
        async for number in source:
            print('got', number)
    except RuntimeError as error:
        print(error)


async def main():
    source = numbers()
    async with asyncio.TaskGroup() as group:
        group.create_task(consume(source))
        second = group.create_task(consume(source))
        await second
        await asyncio.sleep(0.25)
        first = [t for t in asyncio.all_tasks() if t.get_name() == 'Task-2'][0]
        first.cancel()
    print('ended', first.cancelled())
    try:
        await anext(source)
    except StopAsyncIteration:
        print('nothing more')
    fresh, source = numbers(), None
    step = asyncio.create_task(anext(fresh))
    print(await step)
    print(await asyncio.gather(fresh.asend(None), asyncio.sleep(0, 'x')))
    closing = asyncio.create_task(fresh.aclose())
    print(await closing)


asyncio.run(main())
