# question: await hangs after an exception in a thread
# right answer: The thread that was to set the result died, and with it the last but one who held the future.
import asyncio
import threading

def poll(loop, out):
    data = {}
    loop.call_soon_threadsafe(out.set_result, data["temp"])

async def main():
    loop = asyncio.get_running_loop()
    out = loop.create_future()
    threading.Thread(target=poll, args=(loop, out)).start()
    print(await out)

asyncio.run(main())

# why: Root cause: a deadlock. Nothing was ready and no timer was set, so who waits waits for ever.
# ru why: Первопричина: взаимная блокировка. Ничего не было готово и ни один таймер не поставлен, так что кто ждёт, тот ждёт вечно.
# why: Before: KeyError('temp') in line 8, in the thread Thread-1 (poll) (turn 1).
# ru why: До этого: KeyError('temp') в строке 8, поток Thread-1 (poll) (виток 1).
# why: Nobody but Task-1 main(), which waits for it, holds it: nobody can set it any more.
# ru why: Кроме Task-1 main(), которая его ждёт, его никто не держит: заполнить его уже некому.
