"""An async generator left, thrown into and sent to."""
import asyncio
async def g():
    try:
        yield 1; yield 2
    finally: print('fin')
async def main():
    async for x in g(): break
    print('x'); await asyncio.sleep(0); print('y')
    it = g(); await it.asend(None)
    try: await it.athrow(ValueError('in'))
    except ValueError as e: print(e)
    it = g(); await anext(it)
    try: await it.asend('v'); await it.asend('w')
    except StopAsyncIteration: print('SAI')
    print(it.ag_running, it.ag_frame, it.ag_await)
asyncio.run(main())

# expect: x
# expect: y
# expect: fin
# expect: in
# expect: fin
# expect: SAI
# expect: False None None
# expect: fin
