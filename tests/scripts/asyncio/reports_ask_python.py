# What the loop tells of shows itself: in Python, in each kind of report.
import asyncio
import dataclasses
import gc
import time


@dataclasses.dataclass
class Order:
    number: int


class Shown:
    def __repr__(self):
        return 'Shown!'


class Refused(Exception):
    def __init__(self, order):
        self.order = order

    def __str__(self):
        return f'no {self.order}'

    def __repr__(self):
        return f'<Refused {self.order}>'


def callback(*args):
    1 / 0


async def fails(order):
    raise Refused(order)


async def gives(order):
    return order


async def waits(future):
    await future


def wrong(error):
    def call(future):
        raise error
    return call


def slow(order):
    time.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback, Order(1), Shown())
    future = loop.create_future()
    future.add_done_callback(wrong(Refused(Order(2))))
    future.set_result(Shown())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    asyncio.create_task(fails(Order(3)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    future = loop.create_future()
    future.set_exception(Refused([Order(4), Shown()]))
    del future
    print('its exception is told of')
    task = asyncio.create_task(gives(Order(5)))
    task.add_done_callback(callback)
    print(await task)
    await asyncio.sleep(0)
    loop.call_later(0.5, callback, {'key': Shown()})
    await asyncio.sleep(1)
    loop.set_debug(True)
    loop.call_soon(slow, Order(6))
    await asyncio.sleep(2)
    loop.set_debug(False)
    loop.set_exception_handler(
        lambda loop, context: print(context['message'],
                                    context.get('exception')))
    loop.call_soon(callback, Order(7))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    asyncio.create_task(fails(Order(8)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)

    async def at_the_end():
        try:
            await asyncio.sleep(9)
        finally:
            raise Refused(Order(9))

    asyncio.create_task(at_the_end())
    await asyncio.sleep(0)


asyncio.run(main())
try:
    asyncio.run(fails(Order(10)))
except Refused as error:
    print(repr(error), error)
gc.collect()
