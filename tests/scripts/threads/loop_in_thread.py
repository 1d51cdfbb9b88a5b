# Loops in other threads than the first.
import asyncio
import threading
import time


async def job(name, delay):
    await asyncio.sleep(delay)
    print(name, asyncio.current_task().get_name(), time.monotonic())
    return name


def run_own():
    print(asyncio.run(job('own', 1)))


thread = threading.Thread(target=run_own)
thread.start()
asyncio.run(job('main', 0.5))  # expect: main Task-2 0.5
thread.join()
# expect: own Task-1 1.0
# expect: own

loop = asyncio.new_event_loop()


def serve():
    asyncio.set_event_loop(loop)
    loop.run_forever()
    print('stopped', loop.is_running())


thread = threading.Thread(target=serve)
thread.start()
print(loop.is_running())  # expect: True
first = asyncio.run_coroutine_threadsafe(job('first', 2), loop)
second = asyncio.run_coroutine_threadsafe(job('second', 1), loop)
print(first.result(), second.result(), time.monotonic())
# expect: second Task-8 2.0
# expect: first Task-7 3.0
# expect: first second 3.0
loop.call_soon_threadsafe(loop.stop)
thread.join()  # expect: stopped False
loop.close()
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)  # expect: There is no current event loop in thread 'MainThread'.


def ask():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)


threading.Thread(target=ask, name='asker').start()  # expect: There is no current event loop in thread 'asker'.
