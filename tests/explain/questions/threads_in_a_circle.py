# question: two threads, two locks, and it hangs.
# right answer: each holds the lock that the other waits for; a circle, told once, and by the clock: there is no loop.
import threading
import time

one = threading.Lock()
two = threading.Lock()


def give():
    with one:
        time.sleep(0.1)
        with two:
            print("given")


def take():
    with two:
        time.sleep(0.1)
        with one:
            print("taken")


threads = [threading.Thread(target=give, name="giver"),
           threading.Thread(target=take, name="taker")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

# why: The thread giver waits for the lock `two` in line 13.
# why: The thread taker has had it since line 18 (0.000 s).
# why: A circle: the thread giver -> the thread taker -> the thread giver. Each thread waits for the next, so none can go on.
# not why: before the loop
# ru why: Круг: поток giver -> поток taker -> поток giver.
