# Condition: waiting for something to change.
import threading
import time

condition = threading.Condition()
items = []


def consumer(name):
    with condition:
        while not items:
            condition.wait()
        print(name, 'takes', items.pop(0), time.monotonic())


def patient(seconds):
    with condition:
        print('patient', condition.wait(seconds), time.monotonic())
        print('for', condition.wait_for(lambda: items == ['x'], 0.5))


threads = [threading.Thread(target=consumer, args=(name,)) for name in 'ab']
for thread in threads:
    thread.start()
for number in range(2):
    time.sleep(1)
    with condition:
        items.append(number)
        condition.notify()
        print('put', number)
for thread in threads:
    thread.join()
# expect: put 0
# expect: a takes 0 1.0
# expect: put 1
# expect: b takes 1 2.0
thread = threading.Thread(target=patient, args=(0.5,))
thread.start()
thread.join()
# expect: patient False 2.5
# expect: for False
thread = threading.Thread(target=patient, args=(9,))
thread.start()
time.sleep(1)
with condition:
    items.append('x')
    condition.notify_all()
thread.join()
# expect: patient True 4.0
# expect: for True
for use in (condition.wait, condition.notify):
    try:
        use()
    except RuntimeError as error:
        print(error)
        # expect: cannot wait on un-acquired lock
        # expect: cannot notify on un-acquired lock
