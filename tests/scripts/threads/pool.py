# ThreadPoolExecutor: not more threads than it may have.
import threading
import time
from concurrent.futures import (
    CancelledError, ThreadPoolExecutor, TimeoutError, as_completed, wait)
import concurrent.futures


def work(n):
    print(n, threading.current_thread().name, time.monotonic())
    time.sleep(n)
    return n * n


with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(work, [3, 1, 1, 2])))
# expect: 3 ThreadPoolExecutor-0_0 0.0
# expect: 1 ThreadPoolExecutor-0_1 0.0
# expect: 1 ThreadPoolExecutor-0_1 1.0
# expect: 2 ThreadPoolExecutor-0_1 2.0
# expect: [9, 1, 1, 4]
with ThreadPoolExecutor(2, thread_name_prefix='p') as pool:
    futures = [pool.submit(work, n) for n in (2, 1, 3)]
    # expect: 2 p_0 4.0
    # expect: 1 p_1 4.0
    print(futures[0].running(), futures[2].running(), futures[2].cancel())  # expect: True False True
    print([future.result() for future in as_completed(futures[:2])])  # expect: [1, 4]
    try:
        futures[2].result()
    except CancelledError:
        print('cancelled', futures[2].cancelled(), futures[0].cancel())  # expect: cancelled True False
    slow = pool.submit(work, 5)  # expect: 5 p_1 6.0
    try:
        slow.result(timeout=1)
    except TimeoutError:
        print('not yet', time.monotonic())  # expect: not yet 7.0
    bad = pool.submit(lambda: 1 / 0)
    print(repr(bad.exception()))  # expect: ZeroDivisionError('division by zero')
    bad.add_done_callback(lambda future: print('called', future.done()))  # expect: called True
    done, left = wait([slow, bad], return_when=concurrent.futures.FIRST_COMPLETED)
    print(len(done), len(left), time.monotonic())  # expect: 1 1 7.0
    done, left = wait([slow, bad], timeout=1)
    print(len(done), len(left), time.monotonic())  # expect: 1 1 8.0
print(slow.result(), time.monotonic())  # expect: 25 11.0
try:
    pool.submit(work, 1)
except RuntimeError as error:
    print(error)  # expect: cannot schedule new futures after shutdown
try:
    ThreadPoolExecutor(0)
except ValueError as error:
    print(error)  # expect: max_workers must be greater than 0


def prepare(name):
    print('prepared', name)


with ThreadPoolExecutor(1, initializer=prepare, initargs=('x',)) as pool:
    pool.submit(print, 'after')
# expect: prepared x
# expect: after
