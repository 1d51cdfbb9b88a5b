# source: https://github.com/python/cpython/issues/134471
# right answer: timeout(0) adds its own cancel() to the earlier one and then takes the single CancelledError for its own: the earlier cancel is lost ("went on").
import asyncio

async def worker(limit):
    asyncio.current_task().cancel()
    try:
        async with asyncio.timeout(limit):
            await asyncio.sleep(1)
    except TimeoutError:
        print(limit, "TimeoutError, cancelling =", asyncio.current_task().cancelling())
    await asyncio.sleep(0.1)
    print(limit, "went on")

async def main():
    for limit in (0, 0.05):
        task = asyncio.create_task(worker(limit))
        try:
            await task
        except asyncio.CancelledError:
            print(limit, "was cancelled")

asyncio.run(main())

# why 2: it asks itself to stop in line 6; cancelling() is 1.
# why 2: the time limit of line 8 has passed and asks it to stop; cancelling() is 2.
# why 2: one CancelledError is thrown at its await in line 9, for 2 requests.
# why 2: the time limit of line 8 takes its request back; cancelling() is 1.
# why 2: the time limit of line 8 turns CancelledError into TimeoutError.
# ru why 2: виток 2: она сама запрашивает свою отмену в строке 6; cancelling() равен 1.
# ru why 2: виток 3: лимит времени из строки 8 истёк и запрашивает её отмену; cancelling() равен 2.
# ru why 2: виток 3: она получает один CancelledError в своём await в строке 9, на 2 запроса.
# ru why 2: виток 3: лимит времени из строки 8 снимает свой запрос; cancelling() равен 1.
# ru why 2: виток 3: лимит времени из строки 8 превращает CancelledError в TimeoutError.
