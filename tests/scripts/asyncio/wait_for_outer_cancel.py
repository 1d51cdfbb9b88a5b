# wait_for(): who waits is cancelled, and so is what it waits for.
import asyncio


async def work(delay):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print('work cancelled')
        await asyncio.sleep(delay)
        raise


async def waiter(delay):
    try:
        await asyncio.wait_for(work(delay), 1)
    except asyncio.CancelledError as error:
        print('waiter cancelled', error.args)
        raise


async def main():
    loop = asyncio.get_running_loop()
    for delay in 0, 0.3:
        task = asyncio.create_task(waiter(delay))
        await asyncio.sleep(0.1)
        task.cancel('stop')
        await asyncio.wait([task])
        print(task.cancelled(), round(loop.time(), 2))


asyncio.run(main())

# expect: work cancelled
# expect: waiter cancelled ('stop',)
# expect: True 0.1
# expect: work cancelled
# expect: waiter cancelled ('stop',)
# expect: True 0.5
