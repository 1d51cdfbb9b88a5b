# A handler of exceptions may end the loop.
import asyncio


def show(e):
    return f'{type(e).__name__}{e.args!r}'


loop = asyncio.new_event_loop()


def h(loop, ctx):
    raise KeyboardInterrupt


loop.set_exception_handler(h)
loop.call_soon(lambda: 1 / 0)
loop.call_soon(print, 'same')
loop.call_later(1, loop.stop)
try:
    loop.run_forever()
except KeyboardInterrupt:
    print('KI')


loop.run_forever()
print('again')
loop.close()


async def main():
    loop = asyncio.get_running_loop()

    def h(loop, ctx):
        raise SystemExit('by handler')
    loop.set_exception_handler(h)
    loop.call_soon(lambda: 1 / 0)
    loop.call_soon(print, 'same turn')
    try:
        await asyncio.sleep(0)
    finally:
        print('f')
    print('not reached?')


asyncio.run(main())
