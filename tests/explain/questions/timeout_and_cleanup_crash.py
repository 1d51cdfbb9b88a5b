# source: https://github.com/python/cpython/issues/96037
# right answer: The deadline cancelled the body, the group cancelled the child, the child crashed in finally: the group replaces CancelledError by its ExceptionGroup. 3.13 inserts a TimeoutError into the context chain, what comes out is the group with ZeroDivisionError.
import asyncio

async def child():
    try:
        await asyncio.sleep(2)
    finally:
        1 / 0

async def main():
    async with asyncio.timeout(0.1):
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child())
            await asyncio.sleep(1)

asyncio.run(main())

# why: The time limit of line 12 passed and raised no TimeoutError: ExceptionGroup, with ZeroDivisionError('division by zero') of Task-2 child() (line 9), took the place of CancelledError.
# ru why: Лимит времени из строки 12 истёк, но TimeoutError нет: место CancelledError заняла ExceptionGroup, в которой ZeroDivisionError('division by zero') из Task-2 child() (строка 9).
# why: The time limit took that back: its block had ended with ExceptionGroup.
# not why: before it was told
# not why 1: before it is told
# timeline: The group asks Task-1 to stop once more, since others had asked, too.
# ru why: Лимит времени снял этот запрос: его блок завершился с ExceptionGroup.
