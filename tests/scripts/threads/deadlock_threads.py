# Two threads, two locks.
# expect status: 3
import threading
import time

left, right = threading.Lock(), threading.Lock()


def take(first, second):
    with first:
        time.sleep(1)
        with second:
            print('never')


threads = [threading.Thread(target=take, args=(left, right), name='one'),
           threading.Thread(target=take, args=(right, left), name='two')]
for thread in threads:
    thread.start()
print('both wait')  # expect: both wait
for thread in threads:
    thread.join()
