import asyncio
import random


async def cook(dish):
    await asyncio.sleep(random.uniform(0.5, 1.5))
    if random.random() < 0.4:
        print(dish, 'is burnt')
    else:
        print(dish, 'is ready')


async def kitchen():
    async with asyncio.TaskGroup() as tg:
        for dish in ('soup', 'fish', 'cake'):
            tg.create_task(cook(dish), name=dish)


async def dine(table):
    broke = random.random() < 0.4
    await asyncio.sleep(random.uniform(1.0, 2.0))
    print('table', table, 'washes up' if broke else 'has paid')


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(kitchen(), name='kitchen')
        for table in (1, 2, 3):
            tg.create_task(dine(table), name=f'table {table}')
    print('a quiet evening')


asyncio.run(main())
