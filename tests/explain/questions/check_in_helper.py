# source: a seat, a stock or a user asked for, and taken after an await
# right answer: What a helper function answered was no more so when it was acted on.
import asyncio

stock = {"apple": 1}


def is_available(item):
    return stock[item] > 0


def take(item):
    stock[item] -= 1


async def buy(item):
    if is_available(item):
        await asyncio.sleep(0.1)
        take(item)
        print("sold")


async def main():
    await asyncio.gather(buy("apple"), buy("apple"))
    print(stock)


asyncio.run(main())

# why: Task-3 buy('apple') decided in line 9 by `stock['apple']` (1); meanwhile Task-2 buy('apple') changed it in line 13 (0); Task-3 did not decide anew, and changed it in line 13 (-1).
# ru why: Task-3 buy('apple') решает в строке 9 по `stock['apple']` (1); тем временем Task-2 buy('apple') меняет это в строке 13 (0); Task-3 не решает заново и меняет это в строке 13 (-1).
