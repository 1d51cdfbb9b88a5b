import asyncio

async def nap():
    await asyncio.sleep(1)

async def main(task, future):
    try:
        await future
    except RuntimeError:
        await task

loop = asyncio.new_event_loop()
asyncio.run(main(loop.create_task(nap()), loop.create_future()))

# Neither loop nor future is of an asyncio.run(), and the future has no name.
# why: Root cause: RuntimeError(
# why: Task-2 main(Task-1, …) awaits a future of another loop in line 8: it can only be awaited under the loop that it was made for.
# why: Task-2 main(Task-1, …) awaits a future of another loop in line 10: it can only be awaited under the loop that it was made for.
# why: Task-1 nap() was destroyed before it had ended, when its loop did not run: nobody ran the loop on until it had.
# ru why: Первопричина: RuntimeError(
# ru why: Task-1 nap() была уничтожена незавершённой, когда её цикл не работал: никто не дал циклу доработать до её конца.
# not why: run number
# not why: Nothing failed.
