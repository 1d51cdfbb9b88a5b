"""A thread that feeds the loop, and one that is fed by it."""
import asyncio
import queue
import threading
import time

def producer(loop, q):
    for i in range(3):
        time.sleep(0.5)
        loop.call_soon_threadsafe(q.put_nowait, i)
    asyncio.run_coroutine_threadsafe(q.put(None), loop).result()
    print('producer over', threading.current_thread().name)

def consumer(sq):
    while (x := sq.get()) is not None:
        print('thread got', x)
        time.sleep(0.1)

async def main():
    loop = asyncio.get_running_loop()
    q, sq = asyncio.Queue(), queue.Queue()
    p = threading.Thread(target=producer, args=(loop, q), name='prod')
    c = threading.Thread(target=consumer, args=(sq,), daemon=True)
    p.start(); c.start()
    while (x := await q.get()) is not None:
        print(f'{loop.time():.1f}', x)
        sq.put(x * 10)
    sq.put(None)
    await asyncio.to_thread(c.join)
    p.join()
    print(p.is_alive(), c.is_alive())

asyncio.run(main())

# expect: 0.5 0
# expect: thread got 0
# expect: 1.0 1
# expect: thread got 10
# expect: 1.5 2
# expect: thread got 20
# expect: producer over prod
# expect: False False
