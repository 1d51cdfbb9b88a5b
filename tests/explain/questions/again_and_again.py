# What comes again and again is told once, and counted.
import asyncio
import sys


async def producer(queue):
    for item in range(6):
        await queue.put(item)
    await queue.put(None)


async def consumer(queue):
    while (item := await queue.get()) is not None:
        queue.task_done()


async def beat():
    for _ in range(30):
        await asyncio.sleep(0.1)


async def spin():
    for _ in range(20):
        await asyncio.sleep(0)


async def main():
    queue = asyncio.Queue()
    await spin()
    await asyncio.gather(producer(queue), consumer(queue), beat())
    for number in range(30):
        print(number)
    print("a", end="")
    print("b")
    await asyncio.sleep(0)
    print("one")
    print("two")
    await asyncio.sleep(0)
    for _ in range(5):
        print("same")
    await asyncio.sleep(0)
    print("warning: odd", file=sys.stderr)
    print("  in line 3", file=sys.stderr)
    raise ExceptionGroup("both", [KeyError("left"), OSError("right")])


asyncio.run(main())

# timeline: Task-2 puts 7 items into the queue `queue`: 0, 1, 2, 3, 4, 5, None.
# timeline: Task-3 takes 7 items from the queue `queue`: 0, 1, 2, 3, 4, 5, None.
# timeline: The same happens 28 more times, in turns
# timeline: Task-1 prints 31 lines; the first: 0; the last: ab
# timeline: Task-1 prints 2 lines: one / two
# timeline: Task-1 prints the same line 5 times: same
# timeline: 2 lines are written to stderr; the first: warning: odd
# timeline: it ends with: OSError: right
# not timeline: +----
# ru timeline: Task-2 кладёт 7 элементов в Queue `queue`: 0, 1, 2, 3, 4, 5, None.
# ru timeline: То же повторяется ещё 28 раз, в витках с
# ru timeline: Task-1 печатает 31 строку; первая: 0; последняя: ab
# ru timeline: Task-1 печатает одну и ту же строку 5 раз: same
# ru timeline: В stderr записаны 2 строки; первая: warning: odd
# ru timeline: она кончается так: OSError: right
