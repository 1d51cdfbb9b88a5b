# as_completed(): when the time is up every coroutine that is left raises.
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(delay, delay))
             for delay in (0.3, 0.1, 9)]
    for coroutine in asyncio.as_completed(tasks, timeout=0.2):
        try:
            print(await coroutine)
        except TimeoutError as error:
            print(repr(error), round(asyncio.get_running_loop().time(), 2))
    print([task.done() for task in tasks])
    await asyncio.sleep(0.2)
    print([task.done() for task in tasks])


asyncio.run(main())

# expect: 0.1
# expect: TimeoutError() 0.2
# expect: TimeoutError() 0.2
# expect: [False, True, False]
# expect: [True, True, False]
