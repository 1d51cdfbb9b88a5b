import asyncio
cond = asyncio.Condition()
ready = False
async def waiter():
    async with cond:
        await cond.wait()
        print("woken")
async def setter():
    global ready
    async with cond:
        ready = True
        cond.notify()
async def main():
    await setter()
    await asyncio.wait_for(waiter(), 1)
asyncio.run(main())

# why: It was waiting there for the condition `cond`. Task-1 main() notified it last, in line 12 (turn 1), before Task-1 main() began to wait for it (turn 1): a notice is not kept for later.
# ru why: Там она ждала Condition `cond`. Последней notify() вызвала Task-1 main(), в строке 12 (виток 1), — раньше, чем Task-1 main() начала ждать (виток 1); впрок такой сигнал не хранится.
