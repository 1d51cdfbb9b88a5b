# Lock: how it looks, and what locked() says.
import asyncio


def tail(thing):
    return repr(thing)[repr(thing).index('['):]


async def main():
    lock = asyncio.Lock()
    print(repr(lock).startswith('<asyncio.locks.Lock object at 0x'))
    print(tail(lock), lock.locked())
    print(await lock.acquire())
    print(tail(lock), lock.locked())
    waiting = [asyncio.create_task(lock.acquire()) for _ in range(2)]
    await asyncio.sleep(0)
    print(tail(lock))
    lock.release()
    print(tail(lock), lock.locked())
    await asyncio.sleep(0)
    print(tail(lock), lock.locked())
    lock.release()
    await asyncio.sleep(0)
    lock.release()
    print(tail(lock), [task.result() for task in waiting])


asyncio.run(main())

# expect: True
# expect: [unlocked]> False
# expect: True
# expect: [locked]> True
# expect: [locked, waiters:2]>
# expect: [unlocked, waiters:2]> False
# expect: [locked, waiters:1]> True
# expect: [unlocked]> [True, True]
