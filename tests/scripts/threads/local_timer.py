# threading.local and threading.Timer.
import threading
import time

data = threading.local()
data.x = 'main'


def use(name):
    print(hasattr(data, 'x'))
    data.x = name
    time.sleep(1)
    print(data.x)


threads = [threading.Thread(target=use, args=(name,)) for name in 'ab']
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
# expect: False
# expect: False
# expect: a
# expect: b
print(data.x, data.__dict__)  # expect: main {'x': 'main'}


class Counting(threading.local):
    kind = 'counting'

    def __init__(self, start):
        self.count = start

    def add(self):
        self.count += 1
        return self.count


counting = Counting(10)
counting.add()
thread = threading.Thread(target=lambda: print(counting.add(), counting.kind))
thread.start()  # expect: 11 counting
print(counting.add())  # expect: 12

timer = threading.Timer(2, print, ['timer', 'fires'])
timer.start()
cancelled = threading.Timer(1, print, ['never'])
cancelled.start()
time.sleep(0.5)
cancelled.cancel()
timer.join()  # expect: timer fires
print(time.monotonic(), cancelled.is_alive())  # expect: 3.0 False
