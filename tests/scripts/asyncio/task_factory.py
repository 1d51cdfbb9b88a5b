# A task factory of the program's own.
import asyncio

made = []


def factory(loop, coro, **options):
    task = asyncio.Task(coro, loop=loop, **options)
    made.append(task)
    return task


async def work(x):
    await asyncio.sleep(0)
    return x


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    print(await asyncio.create_task(work(1), name='a'))
    print(await asyncio.gather(work(2), work(3)))
    async with asyncio.TaskGroup() as group:
        group.create_task(work(4), name='b')
    print(await asyncio.wait_for(work(5), 1))
    print(await asyncio.ensure_future(work(6)))
    print(made[0].get_name(), made[3].get_name())
    loop.set_task_factory(None)


asyncio.run(main())
# expect: 1
# expect: [2, 3]
# expect: 5
# expect: 6
# expect: a b
