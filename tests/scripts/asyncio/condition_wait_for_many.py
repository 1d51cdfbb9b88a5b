# Condition.wait_for(): each waiter looks for itself, also when it is cancelled.
import asyncio
import random


async def taker(condition, basket, wants):
    try:
        async with condition:
            await condition.wait_for(lambda: sum(basket) >= wants)
            taken = 0
            while taken < wants:
                taken += basket.pop()
            print('takes', wants, 'leaves', sum(basket))
    except asyncio.CancelledError:
        print('gives up', wants, condition.locked())
        raise


async def main():
    condition, basket = asyncio.Condition(), []
    takers = [asyncio.create_task(taker(condition, basket, wants))
              for wants in (3, 1, 5, 2)]
    await asyncio.sleep(0)
    for turn in range(8):
        async with condition:
            basket.append(random.choice([1, 2]))
            condition.notify_all()
        await asyncio.sleep(0.5)
        if turn == 2:
            takers[2].cancel()
    for task in takers:
        task.cancel()
    print([type(one).__name__ for one in
           await asyncio.gather(*takers, return_exceptions=True)])


asyncio.run(main())

# expect: takes 1 leaves 0
# expect: takes 3 leaves 0
# expect: gives up 5 False
# expect: takes 2 leaves 1
# expect: ['NoneType', 'NoneType', 'CancelledError', 'NoneType']
