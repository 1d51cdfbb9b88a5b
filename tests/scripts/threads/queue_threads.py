# queue.Queue between threads.
import queue
import threading
import time

work = queue.Queue(maxsize=2)
done = []


def producer():
    for number in range(5):
        work.put(number)
        print('put', number, time.monotonic())
    work.put(None)


def consumer():
    while (item := work.get()) is not None:
        time.sleep(1)
        done.append(item)
        work.task_done()
    work.task_done()


threads = [threading.Thread(target=producer),
           threading.Thread(target=consumer)]
for thread in threads:
    thread.start()
# expect: put 0 0.0
# expect: put 1 0.0
work.join()
# expect: put 2 0.0
# expect: put 3 1.0
# expect: put 4 2.0
print(done, time.monotonic(), work.qsize(), work.empty())  # expect: [0, 1, 2, 3, 4] 5.0 0 True
for use in (lambda: work.get(timeout=0.5), work.get_nowait,
            lambda: work.get(timeout=-1), work.task_done):
    try:
        use()
    except (queue.Empty, ValueError) as error:
        print(type(error).__name__, error, time.monotonic())
        # expect: Empty  5.5
        # expect: Empty  5.5
        # expect: ValueError 'timeout' must be a non-negative number 5.5
        # expect: ValueError task_done() called too many times 5.5
work.put(1)
work.put(2)
try:
    work.put(3, timeout=1)
except queue.Full:
    print('full', work.full(), time.monotonic())  # expect: full True 6.5
lifo, best, simple = queue.LifoQueue(), queue.PriorityQueue(), queue.SimpleQueue()
for number in (2, 3, 1):
    lifo.put(number)
    best.put(number)
    simple.put(number)
print([q.get() for q in (lifo, best, simple) for _ in range(3)])  # expect: [1, 3, 2, 1, 2, 3, 2, 3, 1]
