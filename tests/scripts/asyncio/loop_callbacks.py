# call_soon, call_later, call_at: order, cancelled handles, errors in between.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_later(0.2, print, 'later', 0.2)
    loop.call_at(loop.time() + 0.1, print, 'at', 0.1)
    loop.call_soon(print, 'soon', 1)
    gone = loop.call_soon(print, 'never')
    late = loop.call_later(0.15, print, 'never')
    loop.call_soon(lambda: 1 / 0)
    loop.call_soon(loop.call_soon, print, 'next turn')
    loop.call_soon(gone.cancel)
    loop.call_soon(print, 'soon', 2)
    loop.call_later(0.1, late.cancel)
    loop.call_later(0.3, done.set_result, 'over')
    print(gone.cancelled(), late.when())
    gone.cancel()
    print(await done, gone.cancelled(), late.cancelled(), loop.time())
    same = [loop.call_at(1, print, number) for number in range(5)]
    same[2].cancel()
    await asyncio.sleep(2)


asyncio.run(main())

# expect: False 0.15
# expect: soon 1
# expect: soon 2
# expect: next turn
# expect: at 0.1
# expect: later 0.2
# expect: over True True 0.3
# expect: 0
# expect: 1
# expect: 3
# expect: 4
# expect error: Exception in callback main.<locals>.<lambda>() at
# expect error: ZeroDivisionError: division by zero
# expect status: 0
