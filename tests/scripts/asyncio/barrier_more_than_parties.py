# Barrier: two rounds of those who come at once.
import asyncio


async def party(barrier, name):
    await barrier.wait()
    print(name)


async def main():
    barrier = asyncio.Barrier(2)
    await asyncio.gather(*[party(barrier, name) for name in 'abcdef'])
    try:
        await asyncio.wait_for(barrier.wait(), 0.1)
    except TimeoutError:
        print('alone', barrier.n_waiting)


asyncio.run(main())

# expect: b
# expect: a
# expect: d
# expect: c
# expect: f
# expect: e
# expect: alone 0
