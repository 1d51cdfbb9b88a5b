# question: the example as it was posted; it fails each time, whatever the seed.
# right answer: the body uses a name that does not exist; the group cancels all.
import asyncio, random


async def do_it():
    await asyncio.sleep(random.uniform(0.5, 1.5))


async def main():
    async with asyncio.TaskGroup() as tg:
        for _ in range(10):
            tasks.append(tg.create_task(do_it()))


asyncio.run(main())

# why: Root cause: NameError("name 'tasks' is not defined") in the block of a TaskGroup in Task-1 main(), line 13 (turn 1), one group deep.
# why: Task-1 leaves the block of its group with NameError("name 'tasks' is not defined"), raised in line 13
# why: no child is left to ask
# not why: asks 0 children
# ru why: Первопричина: NameError("name 'tasks' is not defined")
# timeline: Turn 1: Task-1 leaves the block of its group with NameError("name 'tasks' is not defined"), raised in line 13.
# timeline: Turn 1: The group aborts; it has no child to stop.
