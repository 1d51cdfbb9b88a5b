# source: a seat, a stock or a user asked for, and taken after an await
# right answer: Nothing: each asks for a user of its own.
import asyncio

active = set()


async def join(user):
    if user in active:
        return
    await asyncio.sleep(0.1)
    active.add(user)
    print("joined", user)


async def main():
    await asyncio.gather(join("ann"), join("bob"))


asyncio.run(main())

# not why: decided
# why: Nothing failed.
