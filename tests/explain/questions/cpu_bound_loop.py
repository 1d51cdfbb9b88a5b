# source: https://stackoverflow.com/questions/56357141 (the same wish: a loop that blocks the event loop)
# right answer: crunch() has no await that waits, so the heartbeat stands still for as long as it counts.
import asyncio


async def heartbeat():
    while True:
        await asyncio.sleep(0.1)


async def crunch():
    total = 0
    for number in range(300_000):
        total += number * number
    return total


async def main():
    task = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.25)
    print(await crunch())
    task.cancel()


asyncio.run(main())

# why: Task-1 main() did not give way for more than 2 million instructions (turn 8, 0.250 s), most of them in line 14
# why: nothing there awaits. Nobody else could run until then; no virtual time passed, but on a clock it would. Who had to wait: Task-2 heartbeat().
# not why 2: Task-1 main() did not give way
# ru why: Task-1 main() ни разу не уступила больше 2 млн инструкций (виток 8, 0.250 с)
