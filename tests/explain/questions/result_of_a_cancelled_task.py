# question: why was main cancelled?
# right answer: Nobody cancelled it: it asked a cancelled task for its result, in line 15.
import asyncio


async def child():
    await asyncio.sleep(10)


async def main():
    t = asyncio.create_task(child())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    print(t.result())


asyncio.run(main())

# why:   Task-1 asks Task-2 for its result in line 15
# why:   Task-1 is cancelled                          turn 3 · line 15
# ru why:   Task-1 отменена                              виток 3 · строка 15
