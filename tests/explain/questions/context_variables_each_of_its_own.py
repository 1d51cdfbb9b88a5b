"""Each task sets its own, and takes it back: there is nothing to tell."""
import asyncio
from contextvars import ContextVar

number = ContextVar("number", default=0)


async def handle(n):
    token = number.set(n)
    await asyncio.sleep(0.1)
    print("handles", number.get())
    number.reset(token)


async def main():
    await asyncio.gather(handle(1), handle(2))
    print("main", number.get())


asyncio.run(main())

# why: Nothing failed.
# not why: context variable
# ru why: Ошибок нет.
