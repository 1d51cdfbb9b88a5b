# A factory's tasks whose methods are the program's: gather() adds its callback
# to each before it has the next one made, and makes each but once. That of run(),
# for what is left, calls them, too.
import asyncio


class Told(asyncio.Task):
    made = 0

    def __init__(self, coro, **keywords):
        Told.made += 1
        self.number = Told.made
        print("made", self.number)
        super().__init__(coro, **keywords)

    def add_done_callback(self, callback, **keywords):
        print("callback of", self.number)
        super().add_done_callback(callback, **keywords)


class Quiet(asyncio.Task):
    pass


async def work(seconds):
    await asyncio.sleep(seconds)
    if seconds == 3:
        raise ValueError(seconds)
    return seconds


class Later:
    def __await__(self):
        return (yield from asyncio.sleep(1, "later").__await__())


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro, **words: Told(coro, loop=loop))
    twice = work(1)
    print(await asyncio.gather(twice, work(2), twice, Later()))
    print(await asyncio.gather(work(3), work(1), return_exceptions=True))
    try:
        await asyncio.gather(work(3), work(4))
    except ValueError as error:
        print(repr(error))
    future = loop.create_future()
    loop.call_later(1, future.set_result, "by hand")
    print(await asyncio.gather(future, work(1)))
    loop.set_task_factory(lambda loop, coro, **words: Quiet(coro, loop=loop))
    print(await asyncio.gather(work(1), work(2)))
    kinds = [Quiet, Told]

    def either(loop, coro, **words):
        kinds.reverse()
        return kinds[0](coro, loop=loop)

    loop.set_task_factory(either)
    print(await asyncio.gather(work(1), work(2), work(1), work(2)))


asyncio.run(main())


async def leaves():
    Told(work(9), loop=asyncio.get_running_loop())
    await asyncio.sleep(0)


asyncio.run(leaves())
