# What wait_for() adds to a task before 3.12 is shown with what it wakes.
import asyncio
import re


async def stuck():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
    return 'late'


def show(task):
    print(re.sub(r'( running)? at [^\]>]+:\d+', '', repr(task)))


async def main():
    task = asyncio.create_task(stuck(), name='inner')
    outer = asyncio.create_task(asyncio.wait_for(task, 1))
    await asyncio.sleep(0.5)
    show(task)
    await asyncio.sleep(1)
    show(task)
    outer.cancel()
    await asyncio.wait([outer])
    show(task)

asyncio.run(main())
