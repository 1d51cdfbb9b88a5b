# question: Two tasks, two locks, and nothing goes on.
# right answer: each holds the lock that the other one waits for.
import asyncio
async def transfer(a, b):
    async with a:
        await asyncio.sleep(0.1)
        async with b:
            print("moved")
async def main():
    x, y = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(transfer(x, y), transfer(y, x))
asyncio.run(main())

# why: A circle: Task-2 transfer(…, …) -> Task-3 transfer(…, …) -> Task-2 transfer(…, …). Each waits for the next, so none can go on.
# ru why: Круг: Task-2 transfer(…, …) -> Task-3 transfer(…, …) -> Task-2 transfer(…, …). Каждая ждёт следующую, и ни одна не может продолжить.
# why: Task-2 transfer(…, …) waits for the lock `b`, held by Task-3 since line 5, in line 7.
# ru why: Task-2 transfer(…, …) ждёт Lock `b`, который держит Task-3 со строки 5, в строке 7.
