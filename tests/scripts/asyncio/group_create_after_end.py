# create_task() of a group that has not begun, aborts, or has ended.
import asyncio


async def nothing():
    pass


async def fails():
    raise ValueError('x')


async def late(group):
    try:
        await asyncio.sleep(9)
    finally:
        coroutine = nothing()
        try:
            group.create_task(coroutine)
        except RuntimeError as error:
            print(str(error).split(' at ')[0].split('<')[0],
                  str(error).split()[-1])
        coroutine.close()


async def main():
    group = asyncio.TaskGroup()
    coroutine = nothing()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).split()[-3:])
    coroutine.close()
    try:
        async with group:
            group.create_task(late(group))
            await asyncio.sleep(0)
            group.create_task(fails())
    except* ValueError as caught:
        print(caught.exceptions)
    coroutine = nothing()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).split()[-2:])
    coroutine.close()
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(str(error).split()[-3:])


asyncio.run(main())

# expect: ['not', 'been', 'entered']
# expect: TaskGroup  down
# expect: (ValueError('x'),)
# expect: ['is', 'finished']
# expect: ['already', 'been', 'entered']
