# source: https://github.com/python/cpython/issues/80637
# right answer: Two tasks wait for each other; cancel() goes from one to the other and back without end: RecursionError out of cancel().
import asyncio

async def follow(tasks, other):
    await asyncio.sleep(0)
    await tasks[other]

async def main():
    tasks = {}
    tasks["a"] = asyncio.create_task(follow(tasks, "b"), name="a")
    tasks["b"] = asyncio.create_task(follow(tasks, "a"), name="b")
    await asyncio.sleep(0.1)
    print("a done", tasks["a"].done(), "b done", tasks["b"].done())
    try:
        tasks["a"].cancel()
    except RecursionError:
        print("cancel() ran in a circle")
    await asyncio.sleep(0.1)
    print("a done", tasks["a"].done(), "b done", tasks["b"].done())

asyncio.run(main())

# why: A circle: a follow(…, 'b') -> b follow(…, 'a') -> a follow(…, 'b'). Each waits for the next, so none can go on.
# ru why: Круг: a follow(…, 'b') -> b follow(…, 'a') -> a follow(…, 'b'). Каждая ждёт следующую, и ни одна не может продолжить.
