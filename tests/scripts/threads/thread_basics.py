# A thread runs at once, until it waits or ends.
import threading
import time


def work(name, delay):
    print(name, 'begins in', threading.current_thread().name)
    time.sleep(delay)
    print(name, 'ends at', time.monotonic())


print(threading.current_thread().name)  # expect: MainThread
print(threading.main_thread() is threading.current_thread())  # expect: True
a = threading.Thread(target=work, args=('a', 2))
b = threading.Thread(target=work, args=('b',), kwargs={'delay': 1}, name='bee')
print(a.name, b.name, a.is_alive(), a.ident)  # expect: Thread-1 (work) bee False None
a.start()  # expect: a begins in Thread-1 (work)
b.start()  # expect: b begins in bee
print(threading.active_count(), a.is_alive())  # expect: 3 True
print([thread.name for thread in threading.enumerate()])  # expect: ['MainThread', 'Thread-1 (work)', 'bee']
a.join(0.5)
print('not yet', time.monotonic(), a.is_alive())  # expect: not yet 0.5 True
b.join()  # expect: b ends at 1.0
a.join()  # expect: a ends at 2.0
a.join()
print(threading.active_count(), a.is_alive(), a.ident)  # expect: 1 False 2
for use in (a.start, threading.Thread(target=work).join,
            threading.current_thread().join):
    try:
        use()
    except RuntimeError as error:
        print(error)
        # expect: threads can only be started once
        # expect: cannot join thread before it is started
        # expect: cannot join current thread


class Counter(threading.Thread):
    def __init__(self, n):
        super().__init__(daemon=True)
        self.n = n

    def run(self):
        for i in range(self.n):
            print(self.name, i)
            time.sleep(0.1)


counter = Counter(2)
counter.start()  # expect: Thread-3 0
print(counter.daemon, threading.current_thread().daemon)  # expect: True False
counter.join()  # expect: Thread-3 1
counter.name = 'renamed'
print(counter.name, counter)  # expect: renamed <Counter(renamed, stopped daemon 4)>
