# Where things were made, in debug mode.
import asyncio


def place(thing):
    text = repr(thing)
    return text[text.index(' created at '):].rpartition(':')[2]


def callback():
    pass


def fails():
    raise ValueError('x')


async def child():
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    print(place(loop.call_soon(callback)), place(loop.call_later(1, callback)))
    print(place(loop.create_task(child())), place(asyncio.Task(child())))
    print(place(asyncio.Future()))
    child()
    loop.call_soon(fails)
    future = loop.create_future()
    future.set_exception(KeyError(1))
    del future
    await asyncio.sleep(0)
    loop.set_exception_handler(
        lambda loop, context: print(sorted(context), [
            frame.name for frame in context['source_traceback'][-1:]]))
    loop.call_soon(fails)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)

# expect: 24> 24>
# expect: 25> 25>
# expect: 26>
# expect: ['exception', 'handle', 'message', 'source_traceback'] ['main']
