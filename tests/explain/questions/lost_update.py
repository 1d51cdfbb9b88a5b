# source: https://docs.bswen.com/blog/2026-04-24-lost-update-race-condition-fix
# right answer: Every task reads the old balance before any writes: state read before an await is stale after it. 101 instead of 105.
import asyncio

balance = 100

async def credit(amount):
    global balance
    seen = balance
    await asyncio.sleep(0.1)
    balance = seen + amount

async def main():
    async with asyncio.TaskGroup() as tg:
        for _ in range(5):
            tg.create_task(credit(1))
    print("balance", balance)

asyncio.run(main())

# why: What Task-2 credit(1) wrote was lost: Task-3 credit(1) read `balance` in line 9 (100), before an await; Task-2 wrote it meanwhile in line 11 (101); Task-3 did not read it again, and wrote over that in line 11 (101). So it went with `balance` 3 more times.
# ru why: Запись Task-2 credit(1) пропала: Task-3 credit(1) прочла `balance` в строке 9 (100), до await; Task-2 тем временем записала туда в строке 11 (101); Task-3 не прочла заново и записала поверх в строке 11 (101). Так с `balance` случилось ещё 3 раза.
