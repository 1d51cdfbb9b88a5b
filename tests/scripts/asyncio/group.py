# TaskGroup: who is cancelled, what is raised, what cannot be done.
import asyncio


async def value(result, delay=0.0):
    await asyncio.sleep(delay)
    return result


async def fail(error, delay=0.0):
    await asyncio.sleep(delay)
    raise error


def show(error):
    print(repr(error))
    print('  context', repr(error.__context__), 'cause', error.__cause__,
          error.__suppress_context__)


async def main():
    async with asyncio.TaskGroup() as group:
        print(group)
        one = group.create_task(value('one', 0.02), name='one')
        two = group.create_task(value('two', 0.01))
        print(one.get_name(), group)
    print(one.result(), two.result(), group)

    try:
        async with asyncio.TaskGroup() as group:
            slow = group.create_task(value('slow', 1))
            group.create_task(fail(ValueError('a'), 0.01))
            group.create_task(fail(TypeError('b'), 0.01))
            await asyncio.sleep(5)
            print('not reached')
    except* ValueError as errors:
        show(errors)
    except* TypeError as errors:
        show(errors)
    print(slow.cancelled(), asyncio.current_task().cancelling())

    try:
        async with asyncio.TaskGroup() as group:
            slow = group.create_task(value('slow', 1))
            await asyncio.sleep(0)
            raise KeyError('body')
    except* KeyError as errors:
        show(errors)
    print(slow.cancelled())

    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(value('x', 1))
            await asyncio.sleep(0)
            task.cancel()
        print('one that was cancelled is no error', task.cancelled())
    except BaseException as error:
        print('not this', error)

    async def inner():
        async with asyncio.TaskGroup() as group:
            group.create_task(value(1, 1))
            group.create_task(value(2, 1))
    task = asyncio.create_task(inner())
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('the group passes on a cancellation')

    for use in ('new', 'finished', 'twice', 'number'):
        coroutine = value(1)
        try:
            if use == 'new':
                asyncio.TaskGroup().create_task(coroutine)
            elif use == 'finished':
                async with asyncio.TaskGroup() as group:
                    pass
                group.create_task(coroutine)
            elif use == 'twice':
                async with group:
                    pass
            else:
                async with asyncio.TaskGroup() as group:
                    group.create_task(5)
        except (RuntimeError, ExceptionGroup) as error:
            # Debian's 3.11 has two of these words the other way round.
            print(use, repr(error).replace('been already', 'already been'))
        coroutine.close()


asyncio.run(main())

# expect: <TaskGroup entered>
# expect: one <TaskGroup tasks=2 entered>
# expect: one two <TaskGroup entered>
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('a')])
# expect:   context CancelledError() cause None True
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [TypeError('b')])
# expect:   context CancelledError() cause None True
# expect: True 0
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [KeyError('body')])
# expect:   context KeyError('body') cause None True
# expect: True
# expect: one that was cancelled is no error True
# expect: the group passes on a cancellation
# expect: new RuntimeError('TaskGroup <TaskGroup> has not been entered')
# expect: finished RuntimeError('TaskGroup <TaskGroup entered> is finished')
# expect: twice RuntimeError('TaskGroup <TaskGroup entered> has already been entered')
# expect: number ExceptionGroup('unhandled errors in a TaskGroup', [TypeError('a coroutine was expected, got 5')])
