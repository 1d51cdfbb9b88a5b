# Barrier: goes on when all have come.
import threading
import time

barrier = threading.Barrier(3, action=lambda: print('all here'))


def come(name, delay):
    time.sleep(delay)
    try:
        index = barrier.wait()
    except threading.BrokenBarrierError:
        print(name, 'broken', time.monotonic())
    else:
        print(name, 'goes on as', index, time.monotonic())


def run(barrier_timeout=None):
    threads = [threading.Thread(target=come, args=(name, delay))
               for name, delay in (('a', 1), ('b', 3), ('c', 2))]
    for thread in threads:
        thread.start()
    return threads


for thread in run():
    thread.join()
# expect: all here
# expect: b goes on as 2 3.0
# expect: a goes on as 0 3.0
# expect: c goes on as 1 3.0
threads = run()
time.sleep(2.5)
print(barrier.n_waiting, barrier.parties, barrier.broken)  # expect: 2 3 False
barrier.abort()
for thread in threads:
    thread.join()
# expect: a broken 5.5
# expect: c broken 5.5
# expect: b broken 6.0
barrier.reset()
print(barrier.broken)  # expect: False
try:
    barrier.wait(timeout=1)
except threading.BrokenBarrierError:
    print('nobody came', time.monotonic(), barrier.broken)  # expect: nobody came 7.0 True
