# A barrier used again and again; one party leaves in the middle of a phase.
import asyncio
import random


async def party(barrier, name, phases):
    try:
        for phase in range(phases):
            await asyncio.sleep(random.random())
            place = await barrier.wait()
            if place == 0:
                print('phase', phase, barrier.n_waiting, barrier.parties)
            await asyncio.sleep(0)
    except asyncio.BrokenBarrierError:
        print(name, 'finds it broken')
    except asyncio.CancelledError:
        print(name, 'leaves')
        raise


async def main():
    barrier = asyncio.Barrier(3)
    async with asyncio.TaskGroup() as group:
        for name in 'abc':
            group.create_task(party(barrier, name, 3))
    tasks = [asyncio.create_task(party(barrier, name, 1)) for name in 'de']
    await asyncio.sleep(2)
    print(barrier.n_waiting)
    tasks[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(barrier.n_waiting, barrier.broken)
    await barrier.abort()
    await asyncio.wait(tasks)
    await barrier.reset()
    print(barrier.broken)


asyncio.run(main())

# expect: phase 0 0 3
# expect: phase 1 0 3
# expect: phase 2 0 3
# expect: 2
# expect: d leaves
# expect: 1 False
# expect: e finds it broken
# expect: False
