# Whose cancellation gather() tells of a class of the program's.
import asyncio


def show(e):
    return f'{type(e).__name__}{e.args!r}'


class T(asyncio.Task):

    def result(self):
        return super().result()


class F(asyncio.Future):

    def result(self):
        return super().result()

    def exception(self):
        return super().exception()


async def f():
    await asyncio.sleep(9)


async def main():
    loop = asyncio.get_running_loop()
    for exc in (False, True):
        for msg in ((), ('m',)):
            t = T(f(), loop=loop)
            g = asyncio.gather(t, return_exceptions=exc)
            loop.call_later(1, t.cancel, *msg)
            try:
                print(await g)
            except asyncio.CancelledError as e:
                print(show(e))
            t = F(loop=loop)
            g = asyncio.gather(t, return_exceptions=exc)
            loop.call_later(1, t.cancel, *msg)
            try:
                print(await g)
            except asyncio.CancelledError as e:
                print(show(e))
            t = T(f(), loop=loop)
            g = asyncio.gather(t, return_exceptions=exc)
            loop.call_later(1, g.cancel, *msg)
            try:
                print(await g)
            except asyncio.CancelledError as e:
                print(show(e))


asyncio.run(main())
