# question: the timeout passed, and the thread still did it.
# right answer: nothing stops a thread; its result is thrown away.
import asyncio, time


def blocking():
    time.sleep(3)
    print("still did it")
    return 7


async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(blocking), 0.5)
    except TimeoutError:
        print("gave up")


asyncio.run(main())

# why: blocking(), which Task-1 main() had handed to a thread in line 14, was not stopped when Task-1 main() was told to, at 0.500 s: nothing can stop a thread. It went on there until 3.000 s, and what it gave was thrown away.
# ru why: blocking(), которую Task-1 main() отдала потоку в строке 14, не остановилась, когда Task-1 main() узнала о своей отмене, в 0.500 с: поток остановить нельзя. Она выполнялась там до 3.000 с, а её результат пропал.
