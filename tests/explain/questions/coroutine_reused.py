# source: https://superfastpython.com/asyncio-runtimeerror-cannot-reuse-already-awaited-coroutine/
# right answer: A coroutine object runs once; the cache hands out the same object again: RuntimeError "cannot reuse already awaited coroutine".
import asyncio

cache = {}

async def load(key):
    await asyncio.sleep(0.1)
    return key.upper()

def cached(key):
    if key not in cache:
        cache[key] = load(key)
    return cache[key]

async def main():
    print(await cached("a"))
    print(await cached("a"))

asyncio.run(main())

# why: The coroutine load(), made in line 13 and first awaited in line 17, was awaited again in line 18: a coroutine runs only once.
# ru why: Корутину load(), созданную в строке 13 и впервые переданную await в строке 17, передали await снова в строке 18: корутина выполняется только один раз.
