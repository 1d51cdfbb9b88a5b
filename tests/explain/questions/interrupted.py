# right answer: Ctrl+C is a request to the main task; KeyboardInterrupt comes out when that has ended.
import asyncio


async def main():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.1)


asyncio.run(main())

# why --interrupt-at 0.3: Root cause: Ctrl+C at 0.300 s. asyncio.run() asked its main task, Task-1 main(), to stop, and raised KeyboardInterrupt when that had ended.
# not why --interrupt-at 0.3: outside of any task
# ru why --interrupt-at 0.3: Первопричина: Ctrl+C в 0.300 с. asyncio.run() запросил отмену своей главной задачи, Task-1 main(), и поднял KeyboardInterrupt, когда она завершилась.
