# Barrier: abort() and reset() while somebody waits.
import asyncio


async def party(barrier, name):
    try:
        async with barrier as number:
            print(name, 'passes', number)
    except asyncio.BrokenBarrierError as error:
        print(name, error)


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(party(barrier, name)) for name in 'ab']
    await asyncio.sleep(0)
    await barrier.reset()
    print(repr(barrier)[-24:])
    await asyncio.gather(*tasks)
    tasks = [asyncio.create_task(party(barrier, name)) for name in 'cd']
    await asyncio.sleep(0)
    await barrier.abort()
    await asyncio.gather(*tasks)
    print(barrier.broken, repr(barrier)[-8:])
    await party(barrier, 'late')
    await barrier.reset()
    print(barrier.broken)
    print(issubclass(asyncio.BrokenBarrierError, RuntimeError))
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())

# expect: resetting, waiters:0/3]>
# expect: a Abort or reset of barrier
# expect: b Abort or reset of barrier
# expect: c Abort or reset of barrier
# expect: d Abort or reset of barrier
# expect: True broken]>
# expect: late Barrier aborted
# expect: False
# expect: True
# expect: parties must be > 0
