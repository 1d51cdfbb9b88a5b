# question: who gave that exception to the await?
# right answer: The function in the thread failed before the await had begun.
import asyncio


def dig(n=0):
    return 1 / n


async def main():
    await asyncio.to_thread(dig, 0)


asyncio.run(main())

# why: dig() failed in its thread: ZeroDivisionError('division by zero')
# not why: A callback gives
# ru why: Вызов dig() в потоке завершился с ошибкой: ZeroDivisionError('division by zero')
