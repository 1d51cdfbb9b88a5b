# wait(): the first that fails; one that is cancelled does not count.
import asyncio


async def work(name, delay, bad=False):
    await asyncio.sleep(delay)
    if bad:
        raise KeyError(name)
    return name


async def main():
    tasks = [asyncio.create_task(work(*args), name=args[0]) for args in (
        ('a', 0.1), ('b', 0.2, True), ('c', 0.3), ('d', 0.05))]
    tasks[3].cancel()
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([task.get_name() for task in done])
    print([task.get_name() for task in pending])
    print(repr(tasks[1].exception()), tasks[3].cancelled())
    done, pending = await asyncio.wait(
        pending, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending))


asyncio.run(main())

# expect: ['a', 'b', 'd']
# expect: ['c']
# expect: KeyError('b') True
# expect: 1 0
