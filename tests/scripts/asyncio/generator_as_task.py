# A generator as a task, up to 3.11.
import asyncio
import sys


def show(e):
    return f'{type(e).__name__}{e.args!r}'


def main_311():

    def gen():
        x = (yield from asyncio.sleep(1, 'g').__await__())
        print(x)
        return 'res'

    def bad():
        yield 5

    async def main():
        t = asyncio.create_task(gen())
        print(repr(t).replace(__file__, 'F'))
        print(await t)
        print(repr(t).replace(__file__, 'F'))
        print(await asyncio.gather(gen(), gen()))
        try:
            await asyncio.create_task(bad())
        except RuntimeError as e:
            print(show(e))
        t = asyncio.create_task(gen())
        await asyncio.sleep(0)
        print([f.f_code.co_name for f in t.get_stack()])
        t.cancel()
        try:
            await t
        except asyncio.CancelledError:
            print('c')
    asyncio.run(main())
    print(asyncio.run(gen()))


if sys.version_info < (3, 12):
    main_311()
