# as_completed(): coroutines for the results as they come.
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    if name == 'bad':
        raise ValueError(name)
    return name


async def main():
    works = [work('c', 0.3), work('a', 0.1), work('bad', 0.2), work('b', 0.1)]
    for coroutine in asyncio.as_completed(works):
        try:
            print(await coroutine)
        except ValueError as error:
            print(repr(error))
    for coroutine in asyncio.as_completed([]):
        print('never')
    print('over')


asyncio.run(main())

# expect: a
# expect: b
# expect: ValueError('bad')
# expect: c
# expect: over
