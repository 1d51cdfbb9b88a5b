# question: A future is set by a thread: why does its task wake late?
# right answer: set_result() from a thread does not wake the loop.
import asyncio, threading, time
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    def work():
        time.sleep(0.1)
        f.set_result(1)
    threading.Thread(target=work).start()
    tick = loop.call_later(1, lambda: None)
    print(await f, round(loop.time(), 1) >= 1)
asyncio.run(main())

# why: The thread Thread-1 (work) put something into the loop in line 9 at 0.100 s and did not wake it, as call_soon_threadsafe() would have: the loop slept on until its next timer rang, at 1.000 s.
# ru why: Поток Thread-1 (work) в строке 9 в 0.100 с поставил вызов в очередь цикла и не разбудил цикл, как это сделал бы call_soon_threadsafe(): цикл спал, пока не сработал его следующий таймер, в 1.000 с.
