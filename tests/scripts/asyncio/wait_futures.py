# wait(): of futures, some of which are done already.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    first, second = loop.create_future(), loop.create_future()
    first.set_result(1)
    done, pending = await asyncio.wait(
        [first, second], return_when=asyncio.FIRST_COMPLETED)
    print(done == {first}, pending == {second})
    loop.call_later(0.1, second.set_exception, KeyError('late'))
    done, pending = await asyncio.wait([second, first])
    print([future.exception() for future in done], pending)
    third = loop.create_future()
    third.cancel()
    done, pending = await asyncio.wait({third})
    print([future.cancelled() for future in done])


asyncio.run(main())

# expect: True True
# expect: [KeyError('late'), None] set()
# expect: [True]
