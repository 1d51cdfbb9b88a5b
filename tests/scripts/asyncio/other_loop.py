# What belongs to one run's loop is no good in the next.
import asyncio

shared = None


async def first():
    global shared
    shared = asyncio.get_running_loop().create_future()
    print('made a future')


async def second():
    try:
        await shared
    except RuntimeError as error:
        text = str(error)
        print(text[:text.index(' coro=')], text[text.index(' got Future'):])
    print([t.get_name() for t in asyncio.all_tasks()])


asyncio.run(first())
asyncio.run(second())
