# What a task says before it has ended, and of cancelled and failed ones.
import asyncio


async def work(error=None):
    await asyncio.sleep(1)
    if error:
        raise error
    return 'result'


def ask(task):
    for method in task.result, task.exception:
        try:
            print(method.__name__, repr(method()))
        except BaseException as error:
            print(method.__name__, type(error).__name__, error.args)


async def main():
    tasks = [asyncio.create_task(work()),
             asyncio.create_task(work(KeyError('k'))),
             asyncio.create_task(work())]
    ask(tasks[0])
    await asyncio.sleep(0.5)
    tasks[2].cancel('not needed')
    await asyncio.wait(tasks)
    for task in tasks:
        print(task.done(), task.cancelled(), task.cancelling())
        ask(task)
        print(task.cancel(), task.cancelling())


asyncio.run(main())

# expect: result InvalidStateError ('Result is not set.',)
# expect: exception InvalidStateError ('Exception is not set.',)
# expect: True False 0
# expect: result 'result'
# expect: exception None
# expect: False 0
# expect: True False 0
# expect: result KeyError ('k',)
# expect: exception KeyError('k')
# expect: False 0
# expect: True True 1
# expect: result CancelledError ('not needed',)
# expect: exception CancelledError ()
# expect: False 1
