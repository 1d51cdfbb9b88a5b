# The waiter is cancelled, what is shielded goes on; awaited again, it answers.
import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    finally:
        print('work ends at', asyncio.get_running_loop().time())
    return 'result'


async def waiter(task):
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        print('waiter cancelled, work', 'done' if task.done() else 'goes on')
        raise


async def main():
    task = asyncio.create_task(work())
    first = asyncio.create_task(waiter(task))
    second = asyncio.create_task(waiter(task))
    await asyncio.sleep(0.5)
    first.cancel()
    print(await asyncio.gather(first, second, return_exceptions=True))
    print(task.cancelling(), task.result())
    third = asyncio.create_task(waiter(asyncio.create_task(work())))
    await asyncio.sleep(0.1)
    third.cancel()
    print(await asyncio.wait([third]) == ({third}, set()))
    await asyncio.sleep(2)


asyncio.run(main())

# expect: waiter cancelled, work goes on
# expect: work ends at 1.0
# expect: [CancelledError(''), 'result']
# expect: 0 result
# expect: waiter cancelled, work goes on
# expect: True
# expect: work ends at 2.0
