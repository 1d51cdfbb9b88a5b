# Condition: waiting and notifying need its lock.
import asyncio


async def main():
    condition = asyncio.Condition()
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    for call in condition.notify, condition.notify_all, condition.release:
        try:
            call()
        except RuntimeError as error:
            print(error)
    lock = asyncio.Lock()
    shared = asyncio.Condition(lock)
    async with lock:
        print(shared.locked())
        shared.notify_all()
    print(shared.locked(), lock.locked())


asyncio.run(main())

# expect: cannot wait on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: Lock is not acquired.
# expect: True
# expect: False False
