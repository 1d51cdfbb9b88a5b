# RLock: its holder may take it again.
import threading
import time

lock = threading.RLock()


def nested(name):
    with lock:
        with lock:
            print(name, 'twice', time.monotonic())
            time.sleep(1)
        print(name, 'once')


threads = [threading.Thread(target=nested, args=(name,)) for name in 'ab']
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
# expect: a twice 0.0
# expect: a once
# expect: b twice 1.0
# expect: b once
try:
    lock.release()
except RuntimeError as error:
    print(error)  # expect: cannot release un-acquired lock


def take():
    print(lock.acquire(blocking=False), lock.acquire(timeout=0.25))


with lock:
    thread = threading.Thread(target=take)
    thread.start()
    thread.join()  # expect: False False
print(time.monotonic())  # expect: 2.25
