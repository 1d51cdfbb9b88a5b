shared = None
# status: 1
import asyncio


async def main():
    error = ValueError("x")
    for _ in range(12):
        error = ExceptionGroup("g", [error] * 20)
    error.args = (error,) * 1000
    raise error


try:
    asyncio.run(main())
except* Exception as e:
    ((x for x in 'abc')); (e)(repr(e))
