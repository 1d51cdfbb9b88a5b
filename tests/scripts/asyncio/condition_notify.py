# Condition: notify() wakes so many, who need the lock to go on.
import asyncio


async def waiter(condition, name):
    async with condition:
        print(name, 'waits')
        print(name, await condition.wait(), condition.locked())


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(condition, n)) for n in 'abcd']
    await asyncio.sleep(0)
    print(repr(condition)[-22:])
    async with condition:
        condition.notify()
        print('one')
        await asyncio.sleep(0.1)
    async with condition:
        condition.notify(2)
        print('two')
    await asyncio.sleep(0.1)
    async with condition:
        condition.notify_all()
        print('the rest')
    await asyncio.gather(*tasks)
    print(repr(condition)[-10:])


asyncio.run(main())

# expect: a waits
# expect: b waits
# expect: c waits
# expect: d waits
# expect: [unlocked, waiters:4]>
# expect: one
# expect: a True True
# expect: two
# expect: b True True
# expect: c True True
# expect: the rest
# expect: d True True
# expect: unlocked]>
