import asyncio
from decimal import Decimal
from fractions import Fraction


class Delay:
    """Says itself how it is compared and added."""

    def __init__(self, seconds):
        self.seconds = seconds

    def __le__(self, other):
        print("le", other)
        return self.seconds <= other

    def __radd__(self, other):
        print("radd")
        return other + self.seconds

    def __float__(self):
        return self.seconds


async def sleeps():
    for delay in Fraction(1, 100), Delay(0.01), Delay(-1), Decimal("0.01"):
        try:
            print(await asyncio.sleep(delay, "slept"))
        except TypeError as error:
            print(error)
    coroutine = asyncio.sleep(Delay(0.01))
    print(coroutine.__name__, coroutine.__qualname__)
    await coroutine


async def timers():
    loop = asyncio.get_running_loop()
    done = asyncio.Event()
    loop.call_later(Delay(0.01), print, "later")
    loop.call_later(Fraction(1, 50), done.set)
    await done.wait()
    try:
        loop.call_later(Decimal(1), print)
    except TypeError as error:
        print(error)
    try:
        async with asyncio.timeout(Fraction(1, 100)):
            await asyncio.sleep(10)
    except TimeoutError:
        print("too late")


asyncio.run(sleeps())
asyncio.run(timers())

# expect: slept
# expect: le 0
# expect: radd
# expect: slept
# expect: le 0
# expect: slept
# expect: unsupported operand type(s) for +: 'float' and 'decimal.Decimal'
# expect: sleep sleep
# expect: le 0
# expect: radd
# expect: radd
# expect: later
# expect: unsupported operand type(s) for +: 'float' and 'decimal.Decimal'
# expect: too late
