"""Threads and what they share, without a loop."""
import threading, queue, time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED
counter, lock = 0, threading.Lock()
def bump(n):
    global counter
    for _ in range(n):
        with lock:
            counter += 1
ts = [threading.Thread(target=bump, args=(50,), name=f't{i}') for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(counter, [t.name for t in ts], threading.current_thread().name)
ev = threading.Event()
def waiter():
    print('waiting', ev.wait(0.1), ev.wait())
w = threading.Thread(target=waiter); w.start(); time.sleep(0.2); ev.set(); w.join()
q = queue.Queue(2)
def prod():
    for i in range(4): q.put(i)
    q.put(None)
threading.Thread(target=prod).start()
while (x := q.get()) is not None: print('item', x)
try:
    q.get(timeout=0.1)
except queue.Empty as e:
    print('empty', repr(e))
with ThreadPoolExecutor(3) as ex:
    fs = {ex.submit(lambda d: (time.sleep(d), d)[1], d): d for d in (.3, .1, .2)}
    for f in as_completed(fs): print(fs[f], f.result())
    print(list(ex.map(lambda x: x * x, range(4))))
    f = ex.submit(int, 'x')
    print(repr(f.exception()))
    done, nd = wait([ex.submit(time.sleep, 1), ex.submit(time.sleep, .1)], return_when=FIRST_COMPLETED)
    print(len(done), len(nd))
cond, items = threading.Condition(), []
def consumer():
    with cond:
        cond.wait_for(lambda: items)
        print('got', items.pop())
c = threading.Thread(target=consumer); c.start()
with cond:
    items.append(7); cond.notify()
c.join()
b = threading.Barrier(2)
def meet(): print('met', b.wait() in (0, 1))
m = threading.Thread(target=meet); m.start(); b.wait(); m.join()
r = threading.RLock()
with r:
    with r: print('re-entered')
s = threading.Semaphore(1)
print(s.acquire(), s.acquire(blocking=False), s.acquire(timeout=.1))
tm = threading.Timer(0.2, print, ['timer']); tm.start(); tm.join()
loc = threading.local(); loc.x = 1
def other(): print(hasattr(loc, 'x'))
o = threading.Thread(target=other); o.start(); o.join()

# expect: 150 ['t0', 't1', 't2'] MainThread
# expect: waiting False True
# expect: item 0
# expect: item 1
# expect: item 2
# expect: item 3
# expect: empty Empty()
# expect: 0.1 0.1
# expect: 0.2 0.2
# expect: 0.3 0.3
# expect: [0, 1, 4, 9]
# expect: ValueError("invalid literal for int() with base 10: 'x'")
# expect: 1 1
# expect: got 7
# expect: met True
# expect: re-entered
# expect: True False False
# expect: timer
# expect: False
