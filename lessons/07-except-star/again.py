"""The same evening; the clause for ValueError passes on what it took."""
import asyncio
import random


async def cook(dish):
    await asyncio.sleep(random.uniform(0.5, 1.5))
    if random.random() < 0.4:
        raise ValueError(f'{dish} is burnt')
    print(dish, 'is ready')


async def kitchen():
    async with asyncio.TaskGroup() as tg:
        for dish in ('soup', 'fish', 'cake'):
            tg.create_task(cook(dish), name=dish)


async def dine(table):
    broke = random.random() < 0.4
    try:
        await asyncio.sleep(random.uniform(1.0, 2.0))
    finally:
        await asyncio.sleep(0.1 * table)
        if broke:
            raise LookupError(f'table {table} cannot pay')
        print('table', table, 'has paid')


def show(error, indent):
    print(indent + type(error).__name__ + ':', error)
    if isinstance(error, ExceptionGroup):
        for member in error.exceptions:
            show(member, indent + '    ')


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(kitchen(), name='kitchen')
            for table in (1, 2, 3):
                tg.create_task(dine(table), name=f'table {table}')
        print('a quiet evening')
    except* ValueError as burnt:
        print('The cook is sorry.')
        show(burnt, '    ')
        raise
    except* LookupError as unpaid:
        print('The owner is not amused.')
        show(unpaid, '    ')


asyncio.run(main())
