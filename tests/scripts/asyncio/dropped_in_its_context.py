# What a step lets go of has its say in the task's own context, also where that
# was held by the exception that the step was begun with.
import asyncio
import contextvars

name = contextvars.ContextVar("name", default="nobody")


class Kept:
    def __del__(self):
        print("gone, says", name.get())


async def ticks():
    try:
        yield 1
        yield 2
    finally:
        print("closed, says", name.get())
        await asyncio.sleep(0)


async def keeps(who):
    name.set(who)
    kept, generator = Kept(), ticks()
    await anext(generator)
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(2)
    except TimeoutError as error:
        print(repr(error))
    print(who, "ends", kept is not None)


async def main():
    await asyncio.gather(keeps("first"), keeps("second"))
    asyncio.create_task(keeps("third"))
    name.set("main")
    await asyncio.sleep(3)
    print(name.get())


asyncio.run(main())
