# wait(): when the time is up it neither raises nor cancels.
import asyncio


async def work(name, delay):
    try:
        await asyncio.sleep(delay)
        return name
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise


async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(work(name, delay), name=name)
             for name, delay in (('a', 0.1), ('b', 0.5), ('c', 9))]
    for timeout in 0, 0.2, -1, 0.4:
        done, pending = await asyncio.wait(tasks, timeout=timeout)
        print(round(loop.time(), 2), sorted(t.get_name() for t in done),
              sorted(t.get_name() for t in pending))
    for task in pending:
        task.cancel()
    done, pending = await asyncio.wait(pending, timeout=1)
    print(round(loop.time(), 2), len(done), [t.cancelled() for t in done])


asyncio.run(main())

# expect: 0.0 [] ['a', 'b', 'c']
# expect: 0.2 ['a'] ['b', 'c']
# expect: 0.2 ['a'] ['b', 'c']
# expect: 0.6 ['a', 'b'] ['c']
# expect: c cancelled
# expect: 0.6 1 [True]
