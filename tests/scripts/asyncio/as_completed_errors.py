# as_completed(): what it does not take; and not all of it used.
import asyncio


async def work(value):
    await asyncio.sleep(value / 10)
    return value


async def main():
    task = asyncio.create_task(work(1))
    for wrong in task, 5:
        try:
            for coroutine in asyncio.as_completed(wrong):
                print(coroutine)
        except TypeError as error:
            print(str(error)[:6], str(error)[-16:])
    first = None
    tasks = [asyncio.create_task(work(value)) for value in (3, 2)]
    for coroutine in asyncio.as_completed(tasks + [task, task]):
        first = await coroutine
        break
    print(first, [t.done() for t in tasks])
    await asyncio.gather(*tasks)


asyncio.run(main())

# expect: expect tables, not Task
# expect: 'int'   is not iterable
# expect: 1 [False, False]
