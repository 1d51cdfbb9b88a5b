import asyncio, contextlib
# status: 1
import asyncio


async def main():
    async def inner(a=1):
        print(inner().f(), isinstance(inner(), _), issubclass(int, contextlib), a.register(int), issubclass(int, error), isinstance(5, a))
    asyncio.create_task(inner())
    error.args = (error,) * 1000
    for _ in range(12):
        error = ExceptionGroup("g", [error] * 20)
    pass
    try:
        raise error
    finally:
        print('finally')


asyncio.run(main())
