"""Loops by hand: what old tutorials do."""
import asyncio
import sys
import warnings

async def hello():
    await asyncio.sleep(0.1)
    return 'hello'

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    print(loop.run_until_complete(hello()))
    print(loop.run_until_complete(asyncio.gather(hello(), hello())))
    t = loop.create_task(hello())
    print(loop.run_until_complete(t), t.done())
    loop.call_later(0.5, loop.stop)
    loop.run_forever()
    print(loop.time())
    pending = asyncio.all_tasks(loop)
    print(pending)
    f = loop.create_future()
    loop.call_soon(f.set_exception, ValueError('x'))
    try:
        loop.run_until_complete(f)
    except ValueError as e:
        print(repr(e))
    try:
        loop.run_until_complete(5)
    except TypeError as e:
        print(e)
finally:
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()
try:
    loop.run_until_complete(hello())
except RuntimeError as e:
    print(e)
asyncio.set_event_loop(None)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    try:
        asyncio.get_event_loop()
    except RuntimeError as e:
        print(e)

# expect: hello
# expect: ['hello', 'hello']
# expect: hello True
# expect: 0.8
# expect: set()
# expect: ValueError('x')
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: Event loop is closed
# expect: There is no current event loop in thread 'MainThread'.
