# ag_frame is where an async generator stands, and None when it is over.
import asyncio


async def count(most):
    for i in range(most):
        await asyncio.sleep(0)
        yield i


async def main():
    numbers = count(3)
    print(numbers.ag_frame.f_lineno, numbers.ag_frame.f_locals)
    print(await anext(numbers), numbers.ag_frame.f_lineno)
    print(sorted(numbers.ag_frame.f_locals.items()))
    print(numbers.ag_frame.f_code.co_name, numbers.ag_frame is numbers.ag_frame)
    step = anext(numbers)
    waited = asyncio.ensure_future(step)
    await asyncio.sleep(0)
    print(numbers.ag_frame.f_lineno)
    print(await waited)
    await numbers.aclose()
    print(numbers.ag_frame)
    numbers = count(1)
    print([i async for i in numbers], numbers.ag_frame)


asyncio.run(main())
