# source: https://pete.lostsource.net/posts/2026-06-11-cancel-is-a-request.html
# right answer: cancel() is one request: the stubborn child swallows its CancelledError and loops on; the group asked once and waits for it, so the error comes out 0.6 s late.
import asyncio

async def stubborn():
    for i in range(4):
        try:
            await asyncio.sleep(0.2)
            print("stubborn", i)
        except asyncio.CancelledError:
            print("cancelled? no thanks")

async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("early")

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(stubborn())
            tg.create_task(fails())
    except* ValueError:
        print("heard of the error at", round(loop.time() - start, 1))

asyncio.run(main())

# why: Task-2 stubborn() caught CancelledError in line 10 at 0.100 s and did not raise it again: it went on, and ended at 0.700 s.
# why: The TaskGroup tg of line 21 asked once, at 0.100 s, and then waited for Task-2 stubborn(): it ended only at 0.700 s.
# ru why: Task-2 stubborn() перехватила CancelledError в строке 10 в момент 0.100 с и не подняла его снова: она продолжала работу и завершилась в момент 0.700 с.
# ru why: TaskGroup tg из строки 21 запросил отмену один раз, в момент 0.100 с, а потом ждал Task-2 stubborn(): закончился он только в момент 0.700 с.
