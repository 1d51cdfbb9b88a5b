# wait_for(): the coroutine takes its cancellation and goes its own way.
import asyncio


async def stubborn(answer):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        await asyncio.sleep(0.2)
        if isinstance(answer, Exception):
            raise answer
        return answer


async def main():
    loop = asyncio.get_running_loop()
    for answer in 'late', ValueError('late'):
        try:
            print(await asyncio.wait_for(stubborn(answer), 0.1))
        except Exception as error:
            print(repr(error))
        print(round(loop.time(), 2), asyncio.current_task().cancelling())


asyncio.run(main())

# expect: late
# expect: 0.3 0
# expect: ValueError('late')
# expect: 0.6 0
