# Who does not wait gives way by and by.
import threading

stop = False


def busy():
    count = 0
    while not stop:
        count += 1
    print('seen', count > 1000)


thread = threading.Thread(target=busy)
thread.start()
print('main goes on')  # expect: main goes on
stop = True
thread.join()  # expect: seen True

counter = 0
lock = threading.Lock()


def add(times):
    global counter
    for _ in range(times):
        with lock:
            counter += 1


threads = [threading.Thread(target=add, args=(30000,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)  # expect: 90000
