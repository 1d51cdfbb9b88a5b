# Each task has a copy of the context; callbacks run in the one they were given.
import asyncio
import contextvars

name = contextvars.ContextVar('name', default='nobody')


async def child(new):
    before = name.get()
    token = name.set(new)
    await asyncio.sleep(0)
    print(before, name.get(), token.old_value is token.MISSING)
    if new == 'a':
        name.reset(token)
    return name.get()


async def main():
    name.set('main')
    print(await asyncio.gather(child('a'), child('b')), name.get())
    other = contextvars.copy_context()
    other.run(name.set, 'other')
    task = asyncio.create_task(child('c'), context=other)
    await task
    print(other[name], name.get(), task.get_name())
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print('callback', name.get()))
    loop.call_soon(lambda: print('callback', name.get()), context=other)
    name.set('later')
    done = loop.create_future()
    done.add_done_callback(lambda _: print('done', name.get()))
    done.set_result(None)
    name.set('last')
    await asyncio.sleep(0)
    await asyncio.sleep(0)


asyncio.run(main())

# expect: main a False
# expect: main b False
# expect: ['main', 'b'] main
# expect: other c False
# expect: c main Task-4
# expect: callback main
# expect: callback c
# expect: done later
