"""Start together, meet, and abort a barrier."""
import asyncio

async def runner(name, start, barrier, pace):
    await start.wait()
    for lap in range(2):
        await asyncio.sleep(pace)
        try:
            i = await barrier.wait()
        except asyncio.BrokenBarrierError as e:
            print(name, 'broken', repr(e))
            return
        print(name, 'lap', lap, i)

async def main():
    start, barrier = asyncio.Event(), asyncio.Barrier(3)
    ts = [asyncio.create_task(runner(n, start, barrier, p)) for n, p in (('a', 1), ('b', 2), ('c', 3))]
    await asyncio.sleep(0)
    print(start.is_set(), barrier.n_waiting, barrier.parties, barrier.broken)
    start.set()
    await asyncio.sleep(4.5)
    print(barrier.n_waiting)
    await barrier.abort()
    await asyncio.gather(*ts)
    await barrier.reset()
    print(barrier.broken)

asyncio.run(main())

# expect: False 0 3 False
# expect: c lap 0 2
# expect: a lap 0 0
# expect: b lap 0 1
# expect: 1
# expect: a broken BrokenBarrierError('Abort or reset of barrier')
# expect: b broken BrokenBarrierError('Barrier aborted')
# expect: c broken BrokenBarrierError('Barrier aborted')
# expect: False
