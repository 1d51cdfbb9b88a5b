# question: The event is never set.
# right answer: everybody waits, and nothing is ready.
import asyncio
async def setter(event, ok):
    await asyncio.sleep(0.1)
    if ok:
        event.set()
async def main():
    event = asyncio.Event()
    t = asyncio.create_task(setter(event, False))
    await event.wait()
    print("set")
asyncio.run(main())

# why: Root cause: a deadlock. Nothing was ready and no timer was set, so who waits waits for ever.
# ru why: Первопричина: взаимная блокировка. Ничего не было готово и ни один таймер не поставлен, так что кто ждёт, тот ждёт вечно.
# why: Task-1 main() waits for the event `event`, in line 11.
# ru why: Task-1 main() ждёт Event `event`, в строке 11.
