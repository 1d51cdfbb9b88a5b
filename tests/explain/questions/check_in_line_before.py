# source: a seat, a stock or a user asked for, and taken after an await
# right answer: The answer was kept in a name, and was no more so when it was acted on.
import asyncio

seats = 1


async def book(name):
    global seats
    free = seats > 0
    if free:
        await asyncio.sleep(0.1)
        seats -= 1
        print("booked", name)


async def main():
    await asyncio.gather(book("a"), book("b"))
    print(seats)


asyncio.run(main())

# why: Task-3 book('b') decided in line 10 by `seats` (1); meanwhile Task-2 book('a') changed it in line 13 (0); Task-3 did not decide anew, and changed it in line 13 (-1).
# ru why: Task-3 book('b') решает в строке 10 по `seats` (1); тем временем Task-2 book('a') меняет это в строке 13 (0); Task-3 не решает заново и меняет это в строке 13 (-1).
