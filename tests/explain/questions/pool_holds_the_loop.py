# question: after the timeout the whole program stands still.
# right answer: leaving `with ThreadPoolExecutor` waits for the thread without await.
import asyncio, time
from concurrent.futures import ThreadPoolExecutor


def crunch(n):
    time.sleep(2)
    return n


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        try:
            async with asyncio.timeout(0.2):
                print(await loop.run_in_executor(pool, crunch, 1))
        except TimeoutError:
            print("late", round(loop.time(), 1))
    print("pool closed", round(loop.time(), 1))


asyncio.run(main())

# why: Task-1 main() held the thread from 0.200 s to 2.000 s: it waited in line 14 for the end of the thread ThreadPoolExecutor-0_0, without await, and the loop could run nobody.
# ru why: Task-1 main() держала поток с 0.200 с до 2.000 с: в строке 14 она ждала завершение потока ThreadPoolExecutor-0_0, без await, и цикл не мог дать работать никому.
