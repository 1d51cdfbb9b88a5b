# Up to 3.12 a task with a name of its own has a number, too, which no other gets.
import asyncio


async def nothing():
    pass


async def main():
    named = asyncio.create_task(nothing(), name='mine')
    first = asyncio.create_task(nothing())
    async with asyncio.TaskGroup() as group:
        inner = group.create_task(nothing(), name='in group')
        second = group.create_task(nothing())
    given = asyncio.get_running_loop().create_task(nothing(), name=7)
    third = asyncio.ensure_future(nothing())
    await asyncio.gather(named, first, given, third)
    for task in named, first, inner, second, given, third:
        print(repr(task.get_name()))


asyncio.run(main())
# expect: 'mine'
# expect: 'Task-2'
# expect: 'in group'
# expect: 'Task-3'
# expect: '7'
# expect: 'Task-4'
