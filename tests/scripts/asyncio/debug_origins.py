# Where things were made, in debug mode.
import asyncio


def place(thing):
    text = repr(thing)
    return text[text.index(' created at '):].rpartition(':')[2]


def callback():
    pass


def fails():
    raise ValueError('x')


class Mine(asyncio.Future):
    def __repr__(self):
        return 'Mine'


class MyTask(asyncio.Task):
    def __repr__(self):
        return 'MyTask'


def bad(done):
    raise RuntimeError('done')


def mine():
    future = Mine()
    future.add_done_callback(bad)
    return future


async def ends(future):
    future.set_result(1)


async def child():
    await asyncio.sleep(0)


async def done_callbacks():
    loop = asyncio.get_running_loop()
    future = mine()
    future.set_result(None)
    future.add_done_callback(bad)
    await asyncio.sleep(0)
    task = MyTask(child())
    task.add_done_callback(bad)
    await task
    future = mine()
    asyncio.create_task(ends(future))
    await future
    loop.call_soon(mine().set_result, 1)
    loop.call_soon(loop.call_soon, fails)
    mine().cancel()
    list(map(loop.call_soon, [fails]))
    await asyncio.sleep(0.1)


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
    loop.set_exception_handler(None)
    await done_callbacks()
    made = asyncio.create_task(child(), name='made')
    print(repr(made).replace(__file__, 'FILE'), loop.create_future())
    queue = asyncio.Queue()
    getting = asyncio.create_task(queue.get(), name='gets')
    await asyncio.sleep(0)
    print(getting)
    getting.cancel()


asyncio.run(main(), debug=True)

# expect: 67> 67>
# expect: 68> 68>
# expect: 69>
# expect: ['exception', 'handle', 'message', 'source_traceback'] ['main']
# expect: <Task pending name='made' coro=<child() running at FILE:42>> <Future pending>
# expect: <Task pending name='gets' coro=<Queue.get() running> wait_for=<Future pending cb=[Task.task_wakeup()]>>
