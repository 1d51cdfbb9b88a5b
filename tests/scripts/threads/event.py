# Event: a flag that threads wait for.
import threading
import time

event = threading.Event()


def wait(name, timeout=None):
    print(name, event.wait(timeout), time.monotonic())


for arguments in (('a',), ('b', 0.5), ('c', 9)):
    threading.Thread(target=wait, args=arguments).start()
time.sleep(1)  # expect: b False 0.5
print(event.is_set())  # expect: False
event.set()
event.clear()
time.sleep(0)
# expect: a True 1.0
# expect: c True 1.0
event.set()
print(event.wait(), event.is_set())  # expect: True True
