# source: https://stackoverflow.com/questions/34710835 (the same wish: wait_for() that does not time out)
# right answer: time.sleep() holds the thread; the loop cannot look at the limit until the block is left.
import asyncio
import time


async def job():
    time.sleep(2)
    return "late"


async def main():
    try:
        async with asyncio.timeout(1):
            print(await job())
    except TimeoutError:
        print("timeout")


asyncio.run(main())

# why: The time limit of line 14 was over at 1.000 s and asked nobody to stop: Task-1 main() held the thread by time.sleep() in line 8 until 2.000 s, and the block ended before the loop could see to it.
# ru why: Лимит времени из строки 14 истёк в 1.000 с и никому не запросил отмену: Task-1 main() держала поток вызовом time.sleep() в строке 8 до 2.000 с
