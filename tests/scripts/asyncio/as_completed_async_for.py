# as_completed(): from 3.13 on async for gives the tasks themselves.
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    tasks = [asyncio.create_task(work(name, delay), name=name)
             for name, delay in (('a', 0.3), ('b', 0.1), ('c', 0.2))]
    finished = asyncio.as_completed(tasks, timeout=0.25)
    if not hasattr(finished, '__aiter__'):
        print('no async for')
        for coroutine in finished:
            try:
                print(await coroutine)
            except TimeoutError:
                print('time is up')
        return
    try:
        async for task in finished:
            print(task.get_name(), task in tasks, await task)
    except TimeoutError:
        print('time is up')
    async for task in asyncio.as_completed([work('new', 0.1)]):
        print(type(task).__name__, task.result())


asyncio.run(main())

# expect: b True b
# expect: c True c
# expect: time is up
# expect: Task new
