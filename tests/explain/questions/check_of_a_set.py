# source: a seat, a stock or a user asked for, and taken after an await
# right answer: Both asked whether the user was there, before either put it there.
import asyncio

active = set()


async def join(user):
    if user in active:
        return
    await asyncio.sleep(0.1)
    active.add(user)
    print("joined", user)


async def main():
    await asyncio.gather(join("ann"), join("ann"))


asyncio.run(main())

# why: Task-3 join('ann') decided in line 9 by `user in active` (False); meanwhile Task-2 join('ann') changed it in line 12 (True); Task-3 did not decide anew, and changed it in line 12 (True).
# ru why: Task-3 join('ann') решает в строке 9 по `user in active` (False); тем временем Task-2 join('ann') меняет это в строке 12 (True); Task-3 не решает заново и меняет это в строке 12 (True).
