# right answer: the barrier waits for three, and only two come.
import asyncio


async def runner(barrier, name):
    await asyncio.sleep(0.1)
    await barrier.wait()
    print(name, "off")


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(runner(barrier, "a"), runner(barrier, "b"))


asyncio.run(main())

# why: Task-2 runner(…, 'a') waits for the barrier `barrier`, in line 7.
# why: It lets nobody pass until 3 have come; 2 have come: Task-2 runner(…, 'a'), Task-3 runner(…, 'b').
# ru why: Он никого не пропускает, пока не придут 3; пришли 2: Task-2 runner(…, 'a'), Task-3 runner(…, 'b').
