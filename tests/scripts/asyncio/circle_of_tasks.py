# Tasks that wait for one another in a circle cannot be cancelled: the request
# goes round until that is too deep, and whoever has asked hears of it.
import asyncio

tasks = {}


async def first(gathers):
    await asyncio.sleep(0)
    await (asyncio.gather(tasks["second"]) if gathers else tasks["second"])


async def second():
    await asyncio.sleep(0)
    await tasks["first"]


async def in_a_group(gathers):
    asyncio.get_running_loop().set_exception_handler(be_silent)
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as group:
                tasks["first"] = group.create_task(first(gathers))
                tasks["second"] = group.create_task(second())
    except BaseException as error:
        print(type(error).__name__, type(error.__cause__).__name__,
              type(error.__context__).__name__)


def be_silent(loop, context):
    """Of those that are left, which are told of in any order."""


for gathers in False, True:
    try:
        asyncio.run(in_a_group(gathers))
    except RecursionError:
        print("run() cannot stop them, either")
