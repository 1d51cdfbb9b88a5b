# A group inside a group: errors come up wrapped once more.
import asyncio


async def fail(text, delay):
    await asyncio.sleep(delay)
    raise ValueError(text)


async def inner(name):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(name + ' first', 0.01))
            group.create_task(fail(name + ' later', 0.02))
    finally:
        print(name, 'ends', asyncio.current_task().cancelling())


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(inner('left'))
            outer.create_task(fail('alone', 0.01))
            async with asyncio.TaskGroup() as group:
                group.create_task(fail('deep', 0.01))
    except* ValueError as errors:
        print(repr(errors))
    print(asyncio.current_task().cancelling())
    await asyncio.sleep(0)
    print('done')


asyncio.run(main())

# expect: left ends 1
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('alone'), ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('left first')]), ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('deep')])])
# expect: 0
# expect: done
