# Objects with __await__, wherever something is awaited.
import asyncio


async def work(value):
    await asyncio.sleep(0.1)
    return value


class Later:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return work(self.value).__await__()


class Doubled:
    def __await__(self):
        first = yield from Later('one').__await__()
        yield
        return first + (yield from asyncio.sleep(0.1, ' two').__await__())


class Box:
    def __init__(self):
        self.future = asyncio.get_running_loop().create_future()

    def __await__(self):
        return self.future.__await__()


async def main():
    print(await Later('x'))
    print(await Doubled())
    box = Box()
    asyncio.get_running_loop().call_later(0.1, box.future.set_result, 'in it')
    print(await box)
    print(await asyncio.ensure_future(Later('ensured')))
    same = Later('same')
    print(await asyncio.gather(Later('a'), work('b'), same, same))
    print(await asyncio.gather(Later('r'), return_exceptions=True))
    print(await asyncio.wait_for(Later('in time'), 1))
    print(await asyncio.shield(Later('shielded')))
    for coroutine in asyncio.as_completed([Later('completed')]):
        print(await coroutine)
    try:
        await asyncio.wait_for(Later('never'), 0.05)
    except TimeoutError:
        print('too late')
    print(round(asyncio.get_running_loop().time(), 2))


asyncio.run(main())

# expect: x
# expect: one two
# expect: in it
# expect: ensured
# expect: ['a', 'b', 'same', 'same']
# expect: ['r']
# expect: in time
# expect: shielded
# expect: completed
# expect: too late
# expect: 1.05
