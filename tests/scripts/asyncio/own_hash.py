# Sets of futures and tasks whose hash is the program's own ask the program.
import asyncio


class Awaited(asyncio.Future):
    asked = 0

    def __hash__(self):
        Awaited.asked += 1
        return 1

    def __eq__(self, other):
        return self is other


class Unhashed(asyncio.Future):
    def __hash__(self):
        raise KeyError("no hash")


class Own(asyncio.Task):
    def __hash__(self):
        return 1


async def child(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    loop = asyncio.get_running_loop()
    futures = [Awaited() for _ in range(3)]
    loop.call_soon(futures[1].set_result, "one")
    done, pending = await asyncio.wait(
        futures, return_when=asyncio.FIRST_COMPLETED)
    print([future.result() for future in done], len(pending))
    print(Awaited.asked > 0)
    try:
        await asyncio.wait([Unhashed()])
    except KeyError as error:
        print("KeyError", error)
    loop.set_task_factory(
        lambda loop, coro, **words: Own(coro, loop=loop, **words))
    tasks = [asyncio.create_task(child(delay)) for delay in (1, 2)]
    print(len(asyncio.all_tasks()))
    done, pending = await asyncio.wait(tasks, timeout=1.5)
    print([task.result() for task in done], len(pending))
    print(await asyncio.wait_for(tasks[1], 5))


asyncio.run(main())

# expect: ['one'] 2
# expect: True
# expect: KeyError 'no hash'
# expect: 3
# expect: [1] 1
# expect: 2
