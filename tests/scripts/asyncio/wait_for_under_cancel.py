# wait_for() that is cancelled from outside before, at and after its time.
import asyncio


async def slow(cleanup):
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(cleanup)
        print('cleaned at', asyncio.get_running_loop().time())


async def waits(cleanup):
    try:
        return await asyncio.wait_for(slow(cleanup), 2)
    except TimeoutError:
        print('time is up')
        return 'late'


async def main():
    loop = asyncio.get_running_loop()
    for cleanup in 0, 1:
        for moment in 1, 2, 2.5:
            task = asyncio.create_task(waits(cleanup))
            loop.call_later(moment, task.cancel)
            print(cleanup, moment,
                  await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())

# expect: cleaned at 1.0
# expect: 0 1 [CancelledError('')]
# expect: cleaned at 3.0
# expect: 0 2 [CancelledError('')]
# expect: cleaned at 5.0
# expect: time is up
# expect: 0 2.5 ['late']
# expect: 1 1 [CancelledError('')]
# expect: cleaned at 10.0
# expect: 1 2 [CancelledError('')]
# expect: 1 2.5 [CancelledError('')]
