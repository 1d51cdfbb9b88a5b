# question: a child that awaits the parent hangs the group
# right answer: The parent waits for its group, the group for the child, the child for the parent.
import asyncio

async def child(parent):
    await asyncio.sleep(0.1)
    return await parent

async def main():
    me = asyncio.current_task()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(child(me))

asyncio.run(main())

# why: A circle: Task-1 main() -> Task-2 child(Task-1) -> Task-1 main(). Each waits for the next, so none can go on.
# ru why: Круг: Task-1 main() -> Task-2 child(Task-1) -> Task-1 main(). Каждая ждёт следующую, и ни одна не может продолжить.
