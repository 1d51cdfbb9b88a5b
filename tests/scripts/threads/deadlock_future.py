# A coroutine blocks the loop that would give it its answer.
# expect status: 3
import asyncio


async def answer():
    return 42


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(answer(), loop)
    print('waiting')  # expect: waiting
    print(future.result())


asyncio.run(main())
# expect error: taskarium: deadlock: nothing is ready, no timer is set, and these tasks and threads wait:
# expect error:   MainThread, in Task-1, waits for the result of the future
