# The sets of wait(): adding, removing, walking.
import asyncio


async def work(number):
    await asyncio.sleep(number % 3 / 10)
    return number


async def main():
    tasks = [asyncio.create_task(work(number)) for number in range(20)]
    done, pending = await asyncio.wait(tasks[::-1], timeout=0.15)
    print([task.result() for task in done])
    print(len(pending))
    first = next(iter(done))
    done.discard(first)
    done.add(first)
    print([task.result() for task in done])
    print(done.pop().result(), len(done))
    done.clear()
    print(done, tasks[2] in pending)
    await asyncio.wait(pending)
    print([task.result() for task in pending])
    print(len(asyncio.all_tasks()))


asyncio.run(main())

# expect: [19, 18, 16, 15, 13, 12, 10, 9, 7, 6, 4, 3, 1, 0]
# expect: 6
# expect: [18, 16, 15, 13, 12, 10, 9, 7, 6, 4, 3, 1, 0, 19]
# expect: 18 13
# expect: set() True
# expect: [17, 14, 11, 8, 5, 2]
# expect: 1
