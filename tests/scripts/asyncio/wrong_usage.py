"""What newcomers pass by mistake, and what they are told."""
import asyncio
async def co(): return 1
def plain(): return 2
async def main():
    for make in (lambda: asyncio.create_task(plain), lambda: asyncio.create_task(plain()), lambda: asyncio.create_task(co), lambda: asyncio.ensure_future(5), lambda: asyncio.gather(plain), lambda: asyncio.shield(5), lambda: asyncio.wait_for(5, 1), lambda: asyncio.run(co())):
        try:
            x = make(); await x
        except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
    try: co() + 1
    except TypeError as e: print(e)
    try:
        for x in co(): pass
    except TypeError as e: print(e)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    try:
        async with open: pass
    except TypeError as e: print(e)
    c = co(); await c
    try: await c
    except RuntimeError as e: print(e)
asyncio.run(main())

# expect: TypeError a coroutine was expected, got <function plain
# expect: TypeError a coroutine was expected, got 2
# expect: TypeError a coroutine was expected, got <function co
# expect: TypeError An asyncio.Future, a coroutine or an awaitable is required
# expect: TypeError An asyncio.Future, a coroutine or an awaitable is required
# expect: TypeError An asyncio.Future, a coroutine or an awaitable is required
# expect: TypeError object int can't be used in 'await' expression
# expect: RuntimeError asyncio.run() cannot be called from a running event loop
# expect: unsupported operand type(s) for +: 'coroutine' and 'int'
# expect: 'coroutine' object is not iterable
# expect: 'async for' requires an object with __aiter__ method, got list
# expect: 'builtin_function_or_method' object does not support the asynchronous context manager protocol
# expect: cannot reuse already awaited coroutine
