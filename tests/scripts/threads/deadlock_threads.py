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
# expect error: taskarium: deadlock: nothing is ready, no timer is set, and these tasks and threads wait:
# expect error:   MainThread waits for the end of one
# expect error:   one waits for the lock `right`, held by two since line 10
# expect error:   two waits for the lock `left`, held by one since line 10
