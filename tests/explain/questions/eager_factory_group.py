# source: https://github.com/python/cpython/issues/128588
# right answer: With eager tasks the child fails inside create_task, before the body awaits: the group cancels its own running parent. 3.13 handles it ("handled"); 3.12 leaks CancelledError out of run().
import asyncio

async def bad():
    raise ValueError("at once")

async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad())
            print("body goes on after create_task")
    except* ValueError:
        print("handled")

asyncio.run(main())

# why: Task-2 bad() was not queued: it ran inside of create_task() in line 12 and failed there with ValueError('at once'). So the TaskGroup tg of line 11 heard of it while Task-1 main() was running, and asked that task itself to stop.
# ru why: Task-2 bad() не вставала в очередь: она выполнялась внутри create_task() в строке 12 и там же завершилась ошибкой ValueError('at once'). Поэтому TaskGroup tg из строки 11 узнал об этом, пока работала Task-1 main(), и попросил остановиться её саму.
# why --python 3.12: Root cause: Task-1 main() ended cancelled (turn 1), so asyncio.run() raised CancelledError.
# why --python 3.12: Before: ValueError('at once') in Task-2 bad(), line 6 (turn 1), one group deep.
# ru why --python 3.12: Первопричина: Task-1 main() завершилась отменой (виток 1), поэтому asyncio.run() поднял CancelledError.
# ru why --python 3.12: До этого: ValueError('at once') в Task-2 bad(), строка 6 (виток 1), внутри 1 группы.
# timeline: Task-1 creates Task-2, which is not queued: it runs at once
# not timeline: it is queued. Task-2
# ru timeline: она не ставится в очередь
# why --python 3.12: Task-1 main() ended cancelled, and no CancelledError was ever thrown in it for the request of 0.000 s: that came in its own step, after which it did not await any more.
# why --python 3.12: only from Python 3.13 on it is not told after that.
# ru why --python 3.12: лишь начиная с Python 3.13 такой запрос после этого не действует.
# not why: no CancelledError was ever thrown in it
