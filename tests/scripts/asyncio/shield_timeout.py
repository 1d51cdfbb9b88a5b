# shield() under a time limit: asked again afterwards.
import asyncio


async def work():
    await asyncio.sleep(0.3)
    return 'finished'


async def main():
    task = asyncio.create_task(work())
    for attempt in range(3):
        try:
            print(await asyncio.wait_for(asyncio.shield(task), 0.14))
            break
        except TimeoutError:
            print('still waiting', attempt, task.done())
    async with asyncio.timeout(1):
        print(await asyncio.shield(task))


asyncio.run(main())

# expect: still waiting 0 False
# expect: still waiting 1 False
# expect: finished
# expect: finished
