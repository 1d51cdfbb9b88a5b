# Threads that are due go on before the loop's timers of that moment.
import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.call_at(1, print, 'timer of the loop')

    def work(name):
        time.sleep(1)
        print(name)
        loop.call_soon_threadsafe(print, name, 'in the loop')

    for name in 'ab':
        threading.Thread(target=work, args=(name,)).start()
    await asyncio.sleep(1)
    print('task', loop.time())


asyncio.run(main())
# expect: a
# expect: b
# expect: a in the loop
# expect: b in the loop
# expect: timer of the loop
# expect: task 1.0
