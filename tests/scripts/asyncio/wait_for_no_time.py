# wait_for(): with no time at all nothing of the coroutine runs.
import asyncio


async def work():
    print('never begins')


async def main():
    for timeout in 0, -1:
        try:
            await asyncio.wait_for(work(), timeout)
        except TimeoutError as error:
            print('too late', repr(error.__cause__)[:14])
    started = asyncio.create_task(asyncio.sleep(1, 'slept'))
    await asyncio.sleep(0)
    try:
        await asyncio.wait_for(started, 0)
    except TimeoutError:
        print(started.cancelled())
    sleeping = asyncio.sleep(1)
    try:
        await asyncio.wait_for(sleeping, 'soon')
    except TypeError as error:
        print(error)
    sleeping.close()


asyncio.run(main())

# expect: too late CancelledError
# expect: too late CancelledError
# expect: True
# expect: '<=' not supported between instances of 'str' and 'int'
