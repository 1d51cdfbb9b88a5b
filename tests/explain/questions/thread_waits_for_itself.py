# question: one thread and one lock: why does it hang?
# right answer: a Lock is not reentrant: the thread waits for itself.
import threading

lock = threading.Lock()


def pay(amount):
    with lock:
        return log(amount)


def log(amount):
    with lock:
        print(amount)


thread = threading.Thread(target=pay, args=(5,), name="payer")
thread.start()
thread.join()

# why: The thread payer waits for the lock `lock` in line 14.
# why: The thread payer has had it since line 9
# why: A circle: the thread payer -> the thread payer. The thread waits for itself, so it cannot go on.
