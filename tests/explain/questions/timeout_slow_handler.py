# source: https://github.com/python/cpython/issues/133747
# right answer: As 03 with asyncio.timeout: TimeoutError.
import asyncio

async def broken():
    raise ValueError("no such row")

async def main():
    try:
        async with asyncio.timeout(0.1):
            try:
                async with asyncio.TaskGroup() as tg:
                    tg.create_task(broken())
            except Exception:
                print("reporting, cancelling =", asyncio.current_task().cancelling())
                await asyncio.sleep(1)
                raise
    except TimeoutError:
        print("timed out, as it should")
    except asyncio.CancelledError:
        print("CancelledError came out")

asyncio.run(main())

# why 1: the time limit of line 10 has passed and asks it to stop; cancelling() is 1
# why 1: CancelledError is thrown at its await in line 16
# why 1: the time limit of line 10 turns CancelledError into TimeoutError.
# why 1 --python 3.12: did not turn CancelledError into TimeoutError: a request besides its own still counts (cancelling() was 0 when it began, and is 1 without its own).
# why 1 --python 3.12: the TaskGroup tg of line 12 asks it to stop; cancelling() is 1
# ru why 1: виток 5, 0.100 с: лимит времени из строки 10 истёк и запрашивает её отмену; cancelling() равен 1.
# ru why 1: виток 6, 0.100 с: она получает CancelledError в своём await в строке 16.
# ru why 1: виток 6, 0.100 с: лимит времени из строки 10 превращает CancelledError в TimeoutError.
# ru why 1 --python 3.12: Лимит времени из строки 10 истёк, но не превратил CancelledError в TimeoutError: кроме его запроса отмены ещё действует другой (cancelling() был 0, когда он начался, и равен 1 без его собственного).
# ru why 1 --python 3.12: виток 3: TaskGroup tg из строки 12 запрашивает её отмену; cancelling() равен 1.
