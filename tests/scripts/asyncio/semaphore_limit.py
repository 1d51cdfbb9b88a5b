# Semaphore: so many at a time.
import asyncio

inside = 0


async def worker(semaphore, name):
    global inside
    async with semaphore:
        inside += 1
        print(name, 'in', inside)
        await asyncio.sleep(0.1)
        inside -= 1
    print(name, 'out')


async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*[worker(semaphore, name) for name in 'abcde'])


asyncio.run(main())

# expect: a in 1
# expect: b in 2
# expect: a out
# expect: b out
# expect: c in 1
# expect: d in 2
# expect: c out
# expect: d out
# expect: e in 1
# expect: e out
