# Barrier: one that is cancelled while waiting does not count any more.
import asyncio


async def party(barrier, name):
    try:
        print(name, await barrier.wait())
    except asyncio.CancelledError:
        print(name, 'cancelled', barrier.n_waiting)
        raise


async def main():
    barrier = asyncio.Barrier(2)
    a = asyncio.create_task(party(barrier, 'a'))
    await asyncio.sleep(0)
    a.cancel()
    await asyncio.sleep(0.1)
    print(a.cancelled(), barrier.n_waiting)
    await asyncio.gather(party(barrier, 'b'), party(barrier, 'c'))


asyncio.run(main())

# expect: a cancelled 0
# expect: True 0
# expect: c 1
# expect: b 0
