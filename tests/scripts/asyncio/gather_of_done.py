# When gather() of what is done is done itself.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    done.set_result(1)
    failed = loop.create_future()
    failed.set_exception(ValueError(2))
    turns = []

    def count(n=0):
        turns.append(n)
        if n < 5:
            loop.call_soon(count, n + 1)
    for futures, keep in ((done, done), False), ((done, failed), True):
        turns.clear()
        count()
        gathered = asyncio.gather(*futures, return_exceptions=keep)
        print(gathered.done())
        print(await gathered, turns)
        await asyncio.sleep(0.1)
    try:
        await asyncio.gather(failed)
    except ValueError as error:
        print(error)
    print(await asyncio.gather())


asyncio.run(main())
# expect: True
# expect: [1, 1] [0]
# expect: True
# expect: [1, ValueError(2)] [0]
# expect: 2
# expect: []
