# gather(): results in order, first error, cancellation, duplicates.
import asyncio


async def value(result, delay=0):
    await asyncio.sleep(delay)
    return result


async def fail(text, delay=0):
    await asyncio.sleep(delay)
    raise ValueError(text)


async def main():
    print(await asyncio.gather())
    print(await asyncio.gather(value(1, 0.02), value(2, 0.01), value(3)))
    print(await asyncio.gather(value(1), fail('x'), return_exceptions=True))
    task = asyncio.create_task(value('once'))
    print(await asyncio.gather(task, value('b'), task))
    try:
        await asyncio.gather(fail('first'), fail('second'), value(1))
    except ValueError as error:
        print('got', error)
    slow = asyncio.create_task(value('slow', 0.01))
    try:
        await asyncio.gather(slow, fail('early'))
    except ValueError as error:
        print(error, slow.done())
    print(await slow)

    task = asyncio.create_task(value('x', 1))
    await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.gather(task, value(5), return_exceptions=True))

    outer = asyncio.gather(value(1, 1), value(2, 1), return_exceptions=True)
    await asyncio.sleep(0)
    print(outer.cancel(), outer.done(), outer.cancelled())
    try:
        await outer
    except asyncio.CancelledError:
        print('outer', outer.done(), outer.cancelled())
    try:
        await asyncio.gather(5)
    except TypeError as error:
        print(error)


asyncio.run(main())

# expect: []
# expect: [1, 2, 3]
# expect: [1, ValueError('x')]
# expect: ['once', 'b', 'once']
# expect: got first
# expect: early False
# expect: slow
# expect: [CancelledError(''), 5]
# expect: True False False
# expect: outer True False
# expect: An asyncio.Future, a coroutine or an awaitable is required
