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

# waits: who read and wrote a variable
