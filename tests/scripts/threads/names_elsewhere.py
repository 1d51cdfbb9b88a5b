# Modules of threads have the names that CPython has there, and no others.
from concurrent.futures.thread import ThreadPoolExecutor, BrokenThreadPool
import concurrent.futures
from concurrent.futures._base import Future, CancelledError
print(ThreadPoolExecutor, concurrent.futures.thread.ThreadPoolExecutor is ThreadPoolExecutor, concurrent.futures._base.Future is Future, BrokenThreadPool.__mro__[1].__name__)
for name in 'ShutDown', 'nothing', 'Full':
    import queue, threading
    print(hasattr(queue, name), hasattr(threading, name), hasattr(concurrent.futures, name))
try: queue.Nothing
except AttributeError as e: print(e)
try: threading.local().x
except AttributeError as e: print(e)
class Mine(threading.local): pass
try: Mine().x
except AttributeError as e: print(e)
try: del Mine().y
except AttributeError as e: print(e)
print(threading.local, type(threading.local()).__name__)
