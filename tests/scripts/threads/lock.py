# Locks: who waits gets them in turn, unless somebody is faster.
import threading
import time

lock = threading.Lock()


def hold(name, seconds):
    with lock:
        print(name, 'has it at', time.monotonic())
        time.sleep(seconds)


threads = [threading.Thread(target=hold, args=(name, 1)) for name in 'abc']
for thread in threads:
    thread.start()  # expect: a has it at 0.0
print(lock.locked(), lock.acquire(False), lock.acquire(timeout=0.5))  # expect: True False False
for thread in threads:
    thread.join()
# expect: b has it at 1.0
# expect: c has it at 2.0
print(time.monotonic(), lock.locked())  # expect: 3.0 False
lock.acquire()
waiter = threading.Thread(target=hold, args=('waiter', 0))
waiter.start()
lock.release()
lock.acquire()
print('faster')  # expect: faster
lock.release()
waiter.join()  # expect: waiter has it at 3.0
for use in (lock.release, lambda: lock.acquire(False, 1),
            lambda: lock.acquire(True, -3)):
    try:
        use()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
        # expect: RuntimeError release unlocked lock
        # expect: ValueError can't specify a timeout for a non-blocking call
        # expect: ValueError timeout value must be a non-negative number
