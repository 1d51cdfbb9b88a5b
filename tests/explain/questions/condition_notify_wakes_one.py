# question: only one of two waiters wakes
# right answer: notify() wakes one; the other waits on.
import asyncio

async def guest(n, door):
    async with door:
        await door.wait()
        print("guest", n, "enters")

async def main():
    door = asyncio.Condition()
    guests = [asyncio.create_task(guest(n, door)) for n in (1, 2)]
    await asyncio.sleep(0)
    async with door:
        door.notify()
    await asyncio.gather(*guests)

asyncio.run(main())

# why: Task-1 main() notified it last, in line 15 (turn 2), and woke others with that.
# ru why: Последней notify() вызвала Task-1 main(), в строке 15 (виток 2), и разбудила этим других.
