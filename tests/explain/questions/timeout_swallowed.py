# source: https://github.com/python/cpython/issues/111379
# right answer: The deadline cancels main, main is awaiting task so the cancel goes on to task; task swallows it and returns None; main goes on without exception, so timeout() has nothing to convert: no TimeoutError.
import asyncio

async def listener():
    try:
        while True:
            await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("listener: asked to stop")

async def main():
    task = asyncio.create_task(listener())
    try:
        async with asyncio.timeout(0.2) as limit:
            await task
            print("await came back, expired =", limit.expired())
    except TimeoutError:
        print("timeout!")
    print("end, task.cancelled() =", task.cancelled())

asyncio.run(main())

# why: The time limit of line 15 passed and raised no TimeoutError: its request went to Task-2 listener(), which caught CancelledError in line 9 and did not raise it again. The block ended without CancelledError, so there was nothing to turn into one.
# ru why: Лимит времени из строки 15 истёк, но TimeoutError нет: его запрос отмены пришёл в Task-2 listener(), а она перехватила CancelledError в строке 9 и не подняла его снова. Блок закончился без CancelledError, и превращать было нечего.
# timeline: The time limit of line 15 asks Task-1 to stop. Who waits for others passes that on: to Task-2 listener().
# timeline: The time limit of line 15 takes its request to stop Task-1 back.
# not why 1: before it is told
