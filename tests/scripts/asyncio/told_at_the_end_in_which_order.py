# A program that ends in an exception: what its frames alone hold is told of in
# the order in which CPython's collector has come upon it, a list's last first.
import asyncio


class Odd(Exception):
    pass


def program():
    kept, others = [], {}

    async def fail(name):
        error = Odd(name)
        kept.append(asyncio.current_task())
        raise error

    async def wait_on(name):
        error = None
        others[name] = asyncio.current_task()
        try:
            await asyncio.sleep(0)
            raise KeyError(name)
        except KeyError as caught:
            error = caught
        raise Odd(name) from error

    async def main():
        for name in "abc":
            asyncio.create_task(fail(name))
            asyncio.create_task(wait_on(name.upper()))
        await asyncio.sleep(0.1)
        first = asyncio.create_task(fail("first"))
        del kept[0]
        await asyncio.sleep(0.1)
        raise RuntimeError(first.get_name())

    asyncio.run(main())


program()
