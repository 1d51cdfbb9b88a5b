# An exception ends its thread alone, and is told on stderr.
import threading
import time


def fail():
    time.sleep(1)
    raise ValueError('in a thread')


def leave():
    raise SystemExit(3)


thread = threading.Thread(target=fail)
thread.start()
thread.join()
print('still here', thread.is_alive())  # expect: still here False
thread = threading.Thread(target=leave)
thread.start()
print('SystemExit is silent', thread.is_alive())  # expect: SystemExit is silent False


def hook(args):
    print('hook:', args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = hook
thread = threading.Thread(target=fail, name='third')
thread.start()
thread.join()  # expect: hook: ValueError in a thread third
