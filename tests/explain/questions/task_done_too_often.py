# question: task_done() called too many times: why?
# right answer: it is called twice for one item.
import asyncio


async def worker(q):
    while True:
        item = await q.get()
        try:
            print("got", item)
            q.task_done()
        finally:
            q.task_done()


async def main():
    q = asyncio.Queue()
    for i in range(2): q.put_nowait(i)
    w = asyncio.create_task(worker(q))
    await q.join()
    w.cancel()


asyncio.run(main())

# why: Task-2 worker(…) called task_done() of the queue `q` once too often: items put into it: 2; calls of task_done() before that: 2 (line 11, 13).
# ru why: Task-2 worker(…) вызвала task_done() лишний раз, для Queue `q`: элементов туда положили: 2; вызовов task_done() до этого: 2 (строки: 11, 13).
