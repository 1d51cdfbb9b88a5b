# source: https://github.com/python/cpython/issues/116048
# right answer: A task that is cancelled before its first step never runs a line of its body, not even its try/finally. The body of the group fails before it awaits, so the group cancels save() before it started: the request to run it is lost without a word.
import asyncio

async def save(name):
    try:
        print(name, "opened")
        await asyncio.sleep(0.1)
    finally:
        print(name, "closed")

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            task = tg.create_task(save("report"))
            raise RuntimeError("config missing")
    except* RuntimeError as group:
        print("group:", group.exceptions, "save cancelled:", task.cancelled())

asyncio.run(main())

# why 2: Task-2 save('report') was asked to stop by the TaskGroup tg of line 14, because of RuntimeError('config missing') in line 16, before its first step: no line of it ever ran.
# why: RuntimeError('config missing') in the block of a TaskGroup in Task-1 main(), line 16
# ru why 2: Отмену Task-2 save('report') запросил TaskGroup tg из строки 14 из-за RuntimeError('config missing') в строке 16 раньше её первого шага: ни одна её строка не выполнилась.
# ru why: Первопричина: RuntimeError('config missing') в блоке TaskGroup в Task-1 main(), строка 16 (виток 1), внутри 1 группы.
