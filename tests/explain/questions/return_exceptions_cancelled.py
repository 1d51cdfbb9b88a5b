# source: https://github.com/tykeal/homeassistant-rental-control/pull/383
# right answer: CancelledError is a BaseException, so isinstance(r, Exception) is False and the cancelled result is treated as a value.
import asyncio

async def fetch(n, seconds):
    await asyncio.sleep(seconds)
    if n == 2:
        raise ValueError("bad page")
    return n

async def main():
    tasks = [asyncio.create_task(fetch(n, n / 10)) for n in range(4)]
    asyncio.get_running_loop().call_later(0.25, tasks[3].cancel)
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(result, Exception):
            print("error", repr(result))
        else:
            print("value", repr(result))

asyncio.run(main())

# why: Task-5 fetch(3, 0.3) ended cancelled, and gather() in line 14, with return_exceptions=True, put its CancelledError into the list of results; CancelledError is no Exception but a BaseException.
# ru why: Task-5 fetch(3, 0.3) завершилась отменённой, и gather() в строке 14 с return_exceptions=True положил её CancelledError в список результатов; CancelledError — не Exception, а BaseException.
