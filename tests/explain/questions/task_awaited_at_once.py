# question: I make tasks, and they still run one after another.
# right answer: each is awaited before the next one is made.
import asyncio


async def job(n):
    await asyncio.sleep(0.5)
    print("job", n)


async def main():
    for n in range(3):
        task = asyncio.create_task(job(n))
        await task


asyncio.run(main())

# why: Task-1 main() made Task-2 job(0), Task-3 job(1), Task-4 job(2) and awaited each at once, in line 14: each was made only when the one before had ended, so they did not run side by side, and took 1.500 s in all.
# ru why: Task-1 main() создала задачи: Task-2 job(0), Task-3 job(1), Task-4 job(2) — и каждую ждала сразу, в строке 14: следующая создавалась, только когда завершилась предыдущая, поэтому одновременно они не работали и заняли всего 1.500 с.
