# Semaphore: how it looks; values that it takes and does not take.
import asyncio


def tail(thing):
    return repr(thing)[repr(thing).index('['):]


async def main():
    semaphore = asyncio.Semaphore(2)
    print(tail(semaphore), semaphore.locked())
    print(await semaphore.acquire(), await semaphore.acquire())
    print(tail(semaphore), semaphore.locked())
    task = asyncio.create_task(semaphore.acquire())
    await asyncio.sleep(0)
    print(tail(semaphore))
    semaphore.release()
    print(tail(semaphore), semaphore.locked())
    await task
    print(tail(semaphore))
    semaphore.release()
    semaphore.release()
    semaphore.release()
    print(tail(semaphore))
    for value in -1, 'two':
        try:
            asyncio.Semaphore(value)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())

# expect: [unlocked, value:2]> False
# expect: True True
# expect: [locked]> True
# expect: [locked, waiters:1]>
# expect: [locked, waiters:1]> True
# expect: [locked]>
# expect: [unlocked, value:3]>
# expect: ValueError Semaphore initial value must be >= 0
# expect: TypeError '<' not supported between instances of 'str' and 'int'
