# Every task and call has a context of its own: a copy of the one that it was
# made in, or the one that it was given.
import asyncio
from contextvars import Context, ContextVar, copy_context

name = ContextVar('name', default='nobody')


async def child(own, delay=0.01):
    before = name.get()
    name.set(own)
    await asyncio.sleep(delay)
    return before, name.get()


async def inner():
    name.set('set by what was awaited')


def called(label):
    print('called', label, name.get())
    name.set('changed by ' + label)


async def main():
    print('main begins', name.get())
    name.set('main')
    first = asyncio.create_task(child('first'))
    name.set('main, later')
    second = asyncio.create_task(child('second'))
    print(await first, await second, name.get())
    await inner()
    print(name.get())
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(child(f'grouped {i}')) for i in range(3)]
    print([t.result() for t in tasks], name.get())
    print(await asyncio.gather(child('a'), child('b')), name.get())
    shared = copy_context()
    print(await asyncio.create_task(child('shared'), context=shared), shared[name])
    print(await asyncio.create_task(child('again'), context=shared), shared[name], name.get())
    async with asyncio.TaskGroup() as group:
        group.create_task(child('by the group'), context=shared)
    print(shared[name])
    loop = asyncio.get_running_loop()
    await loop.create_task(child('by the loop'), context=shared)
    print(shared[name])
    empty = Context()
    loop.call_soon(called, 'soon')
    loop.call_soon(called, 'soon in a context', context=empty)
    loop.call_later(0.01, called, 'later')
    loop.call_at(loop.time() + 0.01, called, 'at')
    future = loop.create_future()
    future.add_done_callback(lambda f: called('done'))
    future.add_done_callback(lambda f: called('done in a context'), context=empty)
    name.set('main, at last')
    future.set_result(None)
    future.add_done_callback(lambda f: called('done already'))
    await asyncio.sleep(0.02)
    print(name.get(), empty[name])
    task = asyncio.current_task()
    if hasattr(task, 'get_context'):
        print(task.get_context()[name], first.get_context()[name])
        print(task.get_context() is task.get_context(), loop.call_soon(print).get_context()[name])
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            finally:
                name.set('set while cancelled')
    except TimeoutError:
        print(name.get())


async def walks():
    async def numbers():
        name.set('numbers')
        yield name.get()
        yield name.get()
    walk = numbers()
    print(await anext(walk), name.get())
    name.set('walks')
    print(await anext(walk))
    print(await asyncio.create_task(walk.aclose()))


print(name.get())
asyncio.run(main())
print(name.get())
name.set('module')
asyncio.run(main())
asyncio.run(walks())
print(name.get(), Context().run(name.get), copy_context().run(lambda: asyncio.run(child('x'))), name.get())
