# Generators that are left in circles are closed at the end, whatever has come
# and gone before.
import asyncio


class Holder:
    pass


def guarded(number):
    try:
        yield number
    finally:
        print(number, "is closed")


async def main():
    await asyncio.sleep(0)


def leave(number):
    holder = Holder()
    holder.me, holder.walk = holder, guarded(number)
    next(holder.walk)


asyncio.run(main())
for number in range(3):
    leave(number)
print("over")
