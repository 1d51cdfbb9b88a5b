# Condition: whoever is cancelled takes the lock before it ends.
import asyncio


async def waiter(condition, name):
    async with condition:
        try:
            await condition.wait()
        except asyncio.CancelledError as error:
            print(name, 'cancelled', error.args, condition.locked())
            raise


async def main():
    condition = asyncio.Condition()
    a = asyncio.create_task(waiter(condition, 'a'))
    b = asyncio.create_task(waiter(condition, 'b'))
    await asyncio.sleep(0)
    async with condition:
        a.cancel('first')
        await asyncio.sleep(0.1)
        print('a still waits for the lock', not a.done())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(a.cancelled())
    async with condition:
        b.cancel()
        await asyncio.sleep(0)
        b.cancel('twice')
        await asyncio.sleep(0)
    await asyncio.wait([b])
    print(b.cancelled(), condition.locked())


asyncio.run(main())

# expect: a still waits for the lock True
# expect: a cancelled ('first',) True
# expect: True
# expect: False False
