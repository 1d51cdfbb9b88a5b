# question: Condition.wait() never returns
# right answer: The notice came before anybody waited, and is not kept.
import asyncio

async def consumer(cond):
    await asyncio.sleep(0.2)
    async with cond:
        print("consumer waits")
        await cond.wait()
        print("consumer got it")

async def producer(cond):
    await asyncio.sleep(0.1)
    async with cond:
        print("producer notifies")
        cond.notify_all()

async def main():
    cond = asyncio.Condition()
    await asyncio.gather(consumer(cond), producer(cond))

asyncio.run(main())

# why: Task-3 producer(…) notified it last, in line 16 (turn 4, 0.100 s), before Task-2 consumer(…) began to wait for it (turn 7, 0.200 s): a notice is not kept for later.
# ru why: Последней notify() вызвала Task-3 producer(…), в строке 16 (виток 4, 0.100 с), — раньше, чем Task-2 consumer(…) начала ждать (виток 7, 0.200 с); впрок такой сигнал не хранится.
