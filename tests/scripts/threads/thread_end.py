# At its end a program waits for its threads, but not for daemons.
import threading
import time


def work(name, delay):
    time.sleep(delay)
    print(name, time.monotonic())


def more():
    time.sleep(1)
    print('more starts another')
    threading.Thread(target=work, args=('another', 3)).start()


threading.Thread(target=work, args=('daemon', 9), daemon=True).start()
threading.Thread(target=work, args=('short daemon', 0.5), daemon=True).start()
threading.Thread(target=work, args=('thread', 2)).start()
threading.Thread(target=more).start()
print('the module ends')
# expect: the module ends
# expect: short daemon 0.5
# expect: more starts another
# expect: thread 2.0
# expect: another 4.0
