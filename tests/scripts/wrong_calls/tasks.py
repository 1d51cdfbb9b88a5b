"""Wrong calls of what is C in CPython, and of what is Python."""
import asyncio
import sys


def call(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except TypeError as error:
        text = str(error)
        if sys.version_info < (3, 13):
            text = text.replace("'nam' is an invalid keyword argument for Task()",
                                "Task() got an unexpected keyword argument 'nam'")
        print(text.partition('. Did')[0])


async def work():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(work())
    inner = work()
    call(task.cancel, 1, 2)
    call(task.add_done_callback)
    call(asyncio.Task, inner, nam='a')
    call(asyncio.create_task, inner, nme='a')
    call(asyncio.TaskGroup, 1)
    call(asyncio.Timeout)
    call(asyncio.timeout, dely=1)
    inner.close()
    print(task.cancelling())


asyncio.run(main())

# expect: cancel() takes at most 1 argument (2 given)
# expect: add_done_callback() takes exactly 1 positional argument (0 given)
# expect: Task() got an unexpected keyword argument 'nam'
# expect: create_task() got an unexpected keyword argument 'nme'
# expect: TaskGroup.__init__() takes 1 positional argument but 2 were given
# expect: Timeout.__init__() missing 1 required positional argument: 'when'
# expect: timeout() got an unexpected keyword argument 'dely'
# expect: 0
