"""What is given for a context is asked for its run() when the call is due."""
import asyncio

async def work():
    return 1

def cb(*a):
    print('cb', a)

async def main():
    loop = asyncio.get_running_loop()
    for what in (
        lambda: loop.call_soon(cb, context=5),
        lambda: loop.call_later(1, cb, context='x'),
        lambda: loop.call_at(1, cb, context=object),
        lambda: loop.call_soon_threadsafe(cb, context=5),
        lambda: loop.create_future().add_done_callback(cb, context=5),
        lambda: loop.call_soon(cb, 1, 2, context=None),
    ):
        try:
            h = what()
            print(type(h).__name__)
        except Exception as e:
            print(type(e).__name__, e)
    await asyncio.sleep(2)
    f = loop.create_future()
    f.add_done_callback(cb, context=7)
    try:
        f.set_result(1)
    except Exception as e:
        print(type(e).__name__, e)
    await asyncio.sleep(1)

asyncio.run(main())

# expect: Handle
# expect: TimerHandle
# expect: TimerHandle
# expect: Handle
# expect: NoneType
# expect: Handle
# expect: cb (1, 2)
