# source: https://github.com/python/cpython/issues/81839 (the same wish)
# right answer: wait_for() waits until what it has cancelled has ended, and that takes a second more.
import asyncio


async def inner():
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(1)


async def main():
    try:
        async with asyncio.timeout(0.1):
            await inner()
    except TimeoutError:
        print("timeout at", asyncio.get_running_loop().time())


asyncio.run(main())

# why: The time limit of line 15 asked Task-1 main() to stop at 0.100 s, and its block ended only at 1.100 s: it waited again, for sleep(1), in line 10.
# ru why: Лимит времени из строки 15 запросил отмену Task-1 main() в 0.100 с, а его блок закончился только в 1.100 с: она снова ждала sleep(1) в строке 10.
