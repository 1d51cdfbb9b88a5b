# Condition.wait_for: until what the predicate says is true.
import asyncio

items = []


async def consumer(condition, wanted):
    async with condition:
        answer = await condition.wait_for(
            lambda: len(items) >= wanted and f'enough for {wanted}')
        print(answer, items)


async def producer(condition):
    for item in 'xyz':
        await asyncio.sleep(0.1)
        async with condition:
            items.append(item)
            print('put', item)
            condition.notify_all()


async def main():
    condition = asyncio.Condition()
    async with asyncio.TaskGroup() as group:
        group.create_task(consumer(condition, 3))
        group.create_task(consumer(condition, 1))
        group.create_task(producer(condition))


asyncio.run(main())

# expect: put x
# expect: enough for 1 ['x']
# expect: put y
# expect: put z
# expect: enough for 3 ['x', 'y', 'z']
