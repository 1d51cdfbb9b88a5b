"""A timer's time is what it was given."""
import asyncio
from fractions import Fraction

async def main():
    loop = asyncio.get_running_loop()
    def f(n): print('f', n, loop.time())
    for w in (3, True, 2.5, -1):
        h = loop.call_at(w, f, w)
        print(h.when(), h.cancelled())
        h2 = loop.call_later(w, f, w)
        print(h2.when())
    for w in ('x', None, [1]):
        try:
            loop.call_later(w, f)
        except Exception as e:
            print(type(e).__name__, e)
    try:
        loop.call_at(None, f)
    except Exception as e:
        print(type(e).__name__, e)
    await asyncio.sleep(0)
    h = loop.call_at(4, f, 4)
    print(str(h).split(' at ')[0])
    h.cancel()
    print(h)
    print(loop.call_later(Fraction(1, 2), f, 0).when())
    await asyncio.sleep(5)

asyncio.run(main())

# expect: 3 False
# expect: 3.0
# expect: True False
# expect: 1.0
# expect: 2.5 False
# expect: 2.5
# expect: -1 False
# expect: -1.0
# expect: TypeError unsupported operand type(s) for +: 'float' and 'str'
# expect: TypeError delay must not be None
# expect: TypeError unsupported operand type(s) for +: 'float' and 'list'
# expect: TypeError when cannot be None
# expect: <TimerHandle when=4 main.<locals>.f()
# expect: <TimerHandle cancelled when=4>
# expect: 0.5
# expect: f -1 0.0
# expect: f -1 0.0
# expect: f 0 0.5
# expect: f True 1.0
# expect: f True 1.0
# expect: f 2.5 2.5
# expect: f 2.5 2.5
# expect: f 3 3.0
# expect: f 3 3.0
