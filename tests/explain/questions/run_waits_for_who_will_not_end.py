# question: main() is over, so why does my program not end?
# right answer: asyncio.run() cancelled the worker, which swallowed that, and now waits for it.
import asyncio


async def worker():
    while True:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("not now")


async def slow():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        await asyncio.sleep(1)


async def main():
    tasks = [asyncio.create_task(worker()), asyncio.create_task(slow())]
    await asyncio.sleep(2.5)
    print("main is over", len(tasks))


asyncio.run(main())

# why --max-turns 100: Task-2 worker() caught CancelledError in line 10 at 2.500 s and did not raise it again: it went on. asyncio.run() had asked it, at its own end, and asks only once: it waits for a task that never ends, so the program does not, either.
# why --max-turns 100: Task-3 slow() caught CancelledError in line 17 at 2.500 s and did not raise it again: it went on, and ended at 3.500 s. asyncio.run() had asked it, at its own end, and waited for it until then.
# ru why --max-turns 100: asyncio.run() в конце попросил её остановиться, а просит он лишь однажды: теперь он ждёт задачу, которая не кончается, поэтому не кончается и программа.
