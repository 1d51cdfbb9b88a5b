# A task that consumes an async generator is cancelled inside of it: the
# generator handles that, goes on, or ends.
import asyncio


async def ticks(stubborn):
    number = 0
    try:
        while number < 5:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print('in the generator')
                if not stubborn:
                    raise
            yield number
            number += 1
    finally:
        print('generator ends after', number)


async def consume(stubborn):
    try:
        async for number in ticks(stubborn):
            print('got', number)
    except asyncio.CancelledError:
        print('consumer cancelled')
        raise
    return 'all'


async def main():
    for stubborn in False, True:
        task = asyncio.create_task(consume(stubborn))
        await asyncio.sleep(1.5)
        task.cancel()
        print(await asyncio.gather(task, return_exceptions=True))
    source = ticks(False)
    print(await anext(source))
    try:
        print(await source.athrow(KeyError('thrown')))
    except KeyError as error:
        print(repr(error))
    print(await anext(source, 'nothing left'))


asyncio.run(main())

# expect: got 0
# expect: in the generator
# expect: generator ends after 1
# expect: consumer cancelled
# expect: [CancelledError('')]
# expect: got 0
# expect: in the generator
# expect: got 1
# expect: got 2
# expect: got 3
# expect: got 4
# expect: generator ends after 5
# expect: ['all']
# expect: 0
# expect: generator ends after 0
# expect: KeyError('thrown')
# expect: nothing left
