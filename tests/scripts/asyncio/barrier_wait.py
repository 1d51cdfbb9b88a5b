# Barrier: the last to come goes first.
import asyncio


async def party(barrier, name, delay):
    await asyncio.sleep(delay)
    print(name, 'comes', barrier.n_waiting)
    number = await barrier.wait()
    print(name, 'goes', number)


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    async with asyncio.TaskGroup() as group:
        for name, delay in ('a', 0.1), ('b', 0.2), ('c', 0.3):
            group.create_task(party(barrier, name, delay))
        await asyncio.sleep(0.25)
        print(repr(barrier)[-24:])
    async with asyncio.TaskGroup() as group:
        for name in 'def':
            group.create_task(party(barrier, name, 0))


asyncio.run(main())

# expect: 3 0 False
# expect: a comes 0
# expect: b comes 1
# expect:  [filling, waiters:2/3]>
# expect: c comes 2
# expect: c goes 2
# expect: a goes 0
# expect: b goes 1
# expect: d comes 0
# expect: e comes 1
# expect: f comes 2
# expect: f goes 2
# expect: d goes 0
# expect: e goes 1
