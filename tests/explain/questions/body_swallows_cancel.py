# source: https://github.com/python/cpython/issues/95289
# right answer: The group cancelled the body once; the body swallowed it; the group must still call uncancel(), so cancelling() is 0 afterwards and a later await is not disturbed.
import asyncio

async def reader():
    await asyncio.sleep(0)
    raise ConnectionError("closed")

async def main():
    me = asyncio.current_task()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(reader())
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("body was stopped, cancelling =", me.cancelling())
    except* ConnectionError:
        print("handled")
    print("cancelling =", me.cancelling())
    await asyncio.sleep(0.1)
    print("went on")

asyncio.run(main())

# why 1: the TaskGroup tg of line 12 asks it to stop; cancelling() is 1.
# why 1: CancelledError is caught in line 16 and not raised again.
# why 1: the TaskGroup tg of line 12 takes a request back; cancelling() is 0.
# ru why 1: виток 4: TaskGroup tg из строки 12 запрашивает её отмену; cancelling() равен 1.
# ru why 1: виток 5: CancelledError перехвачен в строке 16 и не поднят снова.
# ru why 1: виток 5: TaskGroup tg из строки 12 снимает запрос; cancelling() равен 0.
# why: As it aborted, the TaskGroup tg of line 12 asked its own parent, Task-1 main(), to stop, at 0.000 s: cancelling() was 1. It caught CancelledError in line 16 and did not raise it again; on its way out the group took its request back: cancelling() was 0.
# ru why: Прерываясь, TaskGroup tg из строки 12
