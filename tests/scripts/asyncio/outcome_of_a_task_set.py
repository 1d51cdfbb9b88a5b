# Future.set_result() of a task that has not ended: its step comes too late.
import asyncio


async def sleeps():
    await asyncio.sleep(1)
    return 3


async def sets_itself():
    asyncio.Future.set_result(asyncio.current_task(), 1)
    return 2


async def fails_itself():
    asyncio.Future.set_exception(asyncio.current_task(), KeyError(1))
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(sleeps())
    await asyncio.sleep(0)
    asyncio.Future.set_result(task, 'spam')
    print(task.done(), await task)
    await asyncio.sleep(2)
    loop.set_exception_handler(
        lambda loop, context: print(context['message'][:25],
                                    repr(context['exception'])[:50]))
    print(await asyncio.create_task(sets_itself()))
    task = asyncio.create_task(fails_itself())
    try:
        await task
    except KeyError as error:
        print(repr(error))
    await asyncio.sleep(2)


asyncio.run(main())
