# question: who cancelled main()?
# right answer: itself, after the error had been handled.
import asyncio


async def bad():
    raise ValueError("x")


async def other():
    await asyncio.sleep(1)


async def main():
    me = asyncio.current_task()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad())
            tg.create_task(other())
    except* ValueError:
        me.cancel()
        await asyncio.sleep(0)
        print("never")


asyncio.run(main())

# why: Task-1 main() asked itself to stop in line 21, at 0.000 s. CancelledError came at its await in line 22. It ended cancelled.
# ru why: Task-1 main() запросила отмену самой себя в строке 21, в момент 0.000 с. CancelledError пришёл в её await в строке 22. Она завершилась отменённой.
# why: One real error; one task was only cancelled because of it.
# ru why: Настоящая ошибка одна; из-за неё просто отменена ещё 1 задача.
