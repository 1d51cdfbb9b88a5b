import threading
import time

lock = threading.Lock()


def work(n):
    lock.acquire()
    if n == 1:
        return "early"
    time.sleep(0.1)
    lock.release()


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")

# why: The thread Thread-3 (work) waits for the lock `lock` in line 8.
# why: The thread Thread-2 (work) has had it since line 8 (0.100 s).
# why: The thread MainThread waits for the end of the thread Thread-3 (work) in line 19.
# ru why: Поток Thread-3 (work) ждёт: Lock `lock`, строка 8.
# ru why: Поток Thread-2 (work) занимает его со строки 8 (0.100 с).
