# question: queue.join() never returns
# right answer: task_done() is missing on the path that skips an item: two of four were never dealt with.
import asyncio

async def worker(name, queue):
    while True:
        url = await queue.get()
        if url.startswith("bad"):
            print(name, "skips", url)
            continue
        await asyncio.sleep(0.1)
        print(name, "fetched", url)
        queue.task_done()

async def main():
    queue = asyncio.Queue()
    for url in ["a", "bad-b", "c", "bad-d"]:
        queue.put_nowait(url)
    workers = [asyncio.create_task(worker(f"w{i}", queue)) for i in range(2)]
    await queue.join()
    for w in workers:
        w.cancel()

asyncio.run(main())

# why: Items put into it: 4, taken out: 4; calls of task_done(): 2.
# ru why: Всего элементов положено: 4, взято: 4; вызовов task_done(): 2.
# why: Items that Task-2 worker('w0', …) took out: 2, the last one, 'bad-d', in line 7 (turn 4, 0.100 s); its calls of task_done(): 1.
# ru why: Task-2 worker('w0', …) взяла из неё элементов: 2; последний, 'bad-d', — в строке 7 (виток 4, 0.100 с); её вызовов task_done(): 1.
# why: Items that Task-3 worker('w1', …) took out: 2, the last one, 'c', in line 7 (turn 2); its calls of task_done(): 1.
# ru why: Task-3 worker('w1', …) взяла из неё элементов: 2; последний, 'c', — в строке 7 (виток 2); её вызовов task_done(): 1.
