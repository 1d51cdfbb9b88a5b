# Threads + asyncio.Queue bridge, thread-safe producer, loop in another thread.
import asyncio, threading, queue, time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

class LoopThread(threading.Thread):
    def __init__(self):
        super().__init__(name='loop-thread', daemon=True)
        self.loop = asyncio.new_event_loop()
        self.started = threading.Event()
    def run(self):
        asyncio.set_event_loop(self.loop)
        self.loop.call_soon(self.started.set)
        self.loop.run_forever()
        self.loop.close()
    def submit(self, coro): return asyncio.run_coroutine_threadsafe(coro, self.loop)
    def stop(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.join()

async def compute(x):
    await asyncio.sleep(0.1)
    return x * x, threading.current_thread().name

lt = LoopThread(); lt.start(); lt.started.wait()
futs = [lt.submit(compute(i)) for i in range(3)]
print([f.result() for f in futs])
f = lt.submit(asyncio.sleep(10))
time.sleep(0.05)
print(f.cancel(), f.cancelled(), f.done())
lt.stop()
print(lt.is_alive(), lt.loop.is_closed())

def sensor(loop, q, n):
    for i in range(n):
        time.sleep(0.1)
        loop.call_soon_threadsafe(q.put_nowait, i)
    loop.call_soon_threadsafe(q.put_nowait, None)

async def main():
    q = asyncio.Queue()
    loop = asyncio.get_running_loop()
    th = threading.Thread(target=sensor, args=(loop, q, 4))
    th.start()
    while (x := await q.get()) is not None:
        print('read', x, round(loop.time(), 2))
    th.join()
    sq = queue.Queue()
    def worker():
        while True:
            item = sq.get()
            if item is None: break
            sq.task_done()
            loop.call_soon_threadsafe(done.append, item)
    done = []
    th = threading.Thread(target=worker); th.start()
    for i in range(3): sq.put(i)
    sq.put(None)
    await asyncio.to_thread(th.join)
    await asyncio.sleep(0)
    print(done)
    with ThreadPoolExecutor(2) as ex:
        fs = {ex.submit(pow, i, 2): i for i in range(4)}
        print(sorted((fs[f], f.result()) for f in as_completed(fs)))
        d, nd = wait([ex.submit(time.sleep, s) for s in (0.1, 0.5)], timeout=0.3)
        print(len(d), len(nd))
    sem = threading.Semaphore(1)
    lock = threading.RLock()
    with sem, lock, lock:
        print('held')
    local = threading.local()
    local.x = 1
    def other(): return hasattr(local, 'x')
    print(await asyncio.to_thread(other), local.x)
    t = threading.Timer(0.2, print, ['timer fired']); t.start()
    await asyncio.sleep(0.3)
    cond = threading.Condition()
    def waiter():
        with cond:
            print('notified', cond.wait(1))
    th = threading.Thread(target=waiter); th.start()
    await asyncio.sleep(0.1)
    with cond: cond.notify()
    await asyncio.to_thread(th.join)
    print(threading.active_count() >= 1, threading.main_thread().name)
asyncio.run(main())
# expect: [(0, 'loop-thread'), (1, 'loop-thread'), (4, 'loop-thread')]
# expect: True True True
# expect: False True
# expect: read 0 0.25
# expect: read 1 0.35
# expect: read 2 0.45
# expect: read 3 0.55
# expect: [0, 1, 2]
# expect: [(0, 0), (1, 1), (2, 4), (3, 9)]
# expect: 1 1
# expect: held
# expect: False 1
# expect: timer fired
# expect: notified True
# expect: True MainThread
