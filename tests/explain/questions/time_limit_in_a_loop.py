# question: I poll a queue with a time limit: was anybody cancelled?
# right answer: the same limit passed time and again; it is told once.
import asyncio


async def producer(queue):
    for item in range(3):
        await asyncio.sleep(1)
        queue.put_nowait(item)


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(producer(queue))
    got = []
    while len(got) < 3:
        try:
            got.append(await asyncio.wait_for(queue.get(), 0.4))
        except TimeoutError:
            print("nothing yet")
    print(got, task.done())


asyncio.run(main())

# why: The time limit of line 18 passed and asked Task-1 main() to stop, at 0.400 s. CancelledError came at its await in line 18. It was waiting there for an item of the queue `queue`. The time limit of line 18 turned CancelledError into TimeoutError.
# why: So it went 5 more times, the last one at 2.800 s.
# not why: at 0.800 s
# ru why: Так было ещё 5 раз, последний — в момент 2.800 с.
