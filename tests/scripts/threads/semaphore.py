# Semaphores: so many at a time.
import threading
import time

semaphore = threading.Semaphore(2)


def work(name):
    with semaphore:
        print(name, time.monotonic())
        time.sleep(1)


threads = [threading.Thread(target=work, args=(name,)) for name in 'abcde']
for thread in threads:
    thread.start()
print(semaphore.acquire(blocking=False), semaphore.acquire(timeout=0.5))
for thread in threads:
    thread.join()
# expect: a 0.0
# expect: b 0.0
# expect: False False
# expect: c 1.0
# expect: d 1.0
# expect: e 2.0
bounded = threading.BoundedSemaphore()
bounded.acquire()
bounded.release()
for use in (bounded.release, lambda: threading.Semaphore(-1),
            lambda: semaphore.release(0)):
    try:
        use()
    except ValueError as error:
        print(error)
        # expect: Semaphore released too many times
        # expect: semaphore initial value must be >= 0
        # expect: n must be one or more
