# question: result() of a coroutine given to my own loop never comes.
# right answer: it blocks the loop that is to run it.
import asyncio


async def inner():
    return 3


async def main():
    loop = asyncio.get_running_loop()
    fut = asyncio.run_coroutine_threadsafe(inner(), loop)
    print(fut.result(timeout=1))


asyncio.run(main())

# why: Task-1 main() held the thread from 0.000 s to 1.000 s: it waited in line 13 for a result, without await, and the loop could run nobody. Task-2 inner(), which the loop was to run meanwhile, was made only after that.
# ru why: Task-1 main() держала поток с 0.000 с до 1.000 с: в строке 13 она ждала результат, без await, и цикл не мог дать работать никому. Task-2 inner(), которую цикл должен был тем временем выполнять, появилась только после этого.
