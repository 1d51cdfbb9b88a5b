# time.sleep() in a task: the loop stands still, threads do not.
import asyncio
import threading
import time


def work():
    for i in range(3):
        time.sleep(1)
        print('thread', i, time.monotonic())


async def other():
    await asyncio.sleep(0.5)
    print('other task', asyncio.get_running_loop().time())


async def main():
    threading.Thread(target=work).start()
    asyncio.create_task(other())
    await asyncio.sleep(0)
    print('block')
    time.sleep(2.5)
    print('free again', time.monotonic())


asyncio.run(main())
# expect: block
# expect: thread 0 1.0
# expect: thread 1 2.0
# expect: free again 2.5
# expect: thread 2 3.0
