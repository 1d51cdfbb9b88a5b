# question: two jobs never end, until the time limit does it; and which one was it?
# right answer: Each holds the lock that the other waits for; the limit of the block, wherever it was moved.
import asyncio

left, right = asyncio.Lock(), asyncio.Lock()


async def up():
    async with left:
        await asyncio.sleep(0.01)
        async with right:
            print("up")


async def down():
    async with right:
        await asyncio.sleep(0.01)
        async with left:
            print("down")


async def main():
    try:
        async with asyncio.timeout(None) as limit:
            limit.reschedule(asyncio.get_running_loop().time() + 1)
            await asyncio.gather(up(), down())
    except TimeoutError:
        print("gave up")


asyncio.run(main())

# why: The time limit of line 24, which line 25 had moved, passed and asked Task-1 main() to stop, at 1.000 s. It waited for others, and so passed that on to Task-2 up(), Task-3 down(). CancelledError came at its await in line 26. The time limit of line 24 turned CancelledError into TimeoutError. Until then there was a circle: Task-2 up() -> Task-3 down() -> Task-2 up(). Each waited for the next, so none could go on. Task-2 up() waited in line 11 for the lock `right`, held by Task-3 since line 16. Task-3 down() waited in line 18 for the lock `left`, held by Task-2 since line 9.
# ru why: До этого был круг: Task-2 up() -> Task-3 down() -> Task-2 up(). Каждая ждала следующую, и ни одна не могла продолжить. Task-2 up() ждала в строке 11 Lock `right`, который держит Task-3 со строки 16.
# timeline: The time limit of line 24 asks Task-1 to stop.
# not why: of line 25
