# question: Why does the TaskGroup stop the other one, and gather() does not?
# right answer: a group cancels its other children; gather() hands the first error on and cancels nobody.
import asyncio
async def ok(n):
    await asyncio.sleep(n)
    print("ok", n)
async def bad():
    await asyncio.sleep(0.1)
    raise ValueError("bad")
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(0.3))
            tg.create_task(bad())
    except* ValueError:
        print("group failed")
    try:
        await asyncio.gather(ok(0.3), bad())
    except ValueError:
        print("gather failed")
    await asyncio.sleep(1)
asyncio.run(main())

# why: gather() in line 18 handed on its first error, ValueError('bad') from Task-5 bad() (line 9), and cancelled nobody.
# ru why: gather() в строке 18 передал дальше первую ошибку, ValueError('bad') из Task-5 bad() (строка 9), и никого не отменил.
# why: Task-4 ok(0.3) was not cancelled then: it went on, and returned at 0.400 s.
# ru why: Task-4 ok(0.3) тогда не отменили: она продолжала работу и выполнена в момент 0.400 с.
# why: Root cause: ValueError('bad') in Task-3 bad(), line 9 (turn 4, 0.100 s), one group deep.
# ru why: Первопричина: ValueError('bad') в Task-3 bad(), строка 9 (виток 4, 0.100 с), внутри 1 группы.
