# Exception handler, unretrieved, shutdown with pending, excepthook-like.
import asyncio, sys, logging

def handler(loop, context):
    exc = context.get('exception')
    print('HANDLER', context['message'].split(' at ')[0], type(exc).__name__, sorted(context))

async def boom(n):
    await asyncio.sleep(n)
    raise RuntimeError(f'boom {n}')

async def forever():
    try:
        await asyncio.Event().wait()
    finally:
        print('forever ends')

async def bad_cleanup():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        raise OSError('cleanup failed')

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    t = asyncio.create_task(boom(0.1))
    await asyncio.sleep(0.2)
    del t
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.call_exception_handler({'message': 'custom', 'extra': 1})
    f = loop.create_future()
    f.set_exception(KeyError('k'))
    del f
    await asyncio.sleep(0)
    keep = [asyncio.create_task(forever()), asyncio.create_task(bad_cleanup())]
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    print('main ends')

asyncio.run(main())
async def main2():
    asyncio.create_task(boom(0.1))
    asyncio.create_task(bad_cleanup(), name='cleaner')
    await asyncio.sleep(1)
    raise SystemExit(3)
try:
    asyncio.run(main2())
except SystemExit as e:
    print('exit', e.code)
# expect: HANDLER Task exception was never retrieved RuntimeError ['exception', 'future', 'message']
# expect: HANDLER Exception in callback main.<locals>.<lambda>() ZeroDivisionError ['exception', 'handle', 'message']
# expect: HANDLER custom NoneType ['extra', 'message']
# expect: HANDLER Future exception was never retrieved KeyError ['exception', 'future', 'message']
# expect: main ends
# expect: forever ends
# expect: exit 3
