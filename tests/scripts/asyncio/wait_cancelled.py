# wait(): when who waits is cancelled, the tasks go on.
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    print(name, 'is done')


async def waiter(tasks):
    try:
        await asyncio.wait(tasks, timeout=5)
    except asyncio.CancelledError:
        print('the waiter is cancelled', [task.done() for task in tasks])
        raise


async def main():
    tasks = [asyncio.create_task(work(name, 0.2)) for name in 'ab']
    waiting = asyncio.create_task(waiter(tasks))
    await asyncio.sleep(0.1)
    waiting.cancel()
    await asyncio.wait([waiting])
    print(waiting.cancelled())
    await asyncio.gather(*tasks)


asyncio.run(main())

# expect: the waiter is cancelled [False, False]
# expect: True
# expect: a is done
# expect: b is done
