# question: the errors were dealt with; what did it fail of then?
# right answer: of its own TypeError; what gather() put into a list is no cause of it. The CancelledError of the task that it awaited was caught long before the time limit passed.
import asyncio

async def load(name):
    await asyncio.sleep(0.1)
    raise LookupError(name)

async def child():
    await asyncio.sleep(9)

async def main():
    print(await asyncio.gather(load("a"), load("b"), return_exceptions=True))
    task = asyncio.create_task(child())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("it was cancelled")
    try:
        await asyncio.wait_for(child(), 0.1)
    except TimeoutError:
        print("too slow")
    len(5)

asyncio.run(main())

# why: Root cause: TypeError("object of type 'int' has no len()") in Task-1 main(), line 25
# why: 3 real errors.
# why: also: LookupError('a') in Task-2 load('a'), line 7
# not why: still dealing with the one before
# why: CancelledError came at its await in line 10. The time limit of line 22 turned CancelledError into TimeoutError.
