# question: a listener that comes late never hears the event
# right answer: set() and clear() in a row wake only who waits already.
import asyncio

async def listener(name, ready, delay):
    await asyncio.sleep(delay)
    print(name, "listens")
    await ready.wait()
    print(name, "heard")

async def pulse(ready):
    await asyncio.sleep(1)
    ready.set()
    ready.clear()
    print("pulsed")

async def main():
    ready = asyncio.Event()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(listener("early", ready, 0.5))
        tg.create_task(listener("late", ready, 1.5))
        tg.create_task(pulse(ready))

asyncio.run(main())

# why: Task-4 pulse(…) set it in line 13 (turn 6, 1.000 s); it was cleared again in line 14 (turn 6, 1.000 s).
# ru why: Task-4 pulse(…) вызвала set() в строке 13 (виток 6, 1.000 с), но потом он был сброшен в строке 14 (виток 6, 1.000 с).
# why: Only after that did Task-3 listener('late', …, 1.5) begin to wait for it (turn 10, 1.500 s).
# ru why: Только после этого его начала ждать Task-3 listener('late', …, 1.5) (виток 10, 1.500 с).
