# status: 0
import asyncio

error = ValueError("x")
error.args = (error,)


async def fail():
    raise error


async def main():
    try:
        await asyncio.create_task(fail())
    except ValueError:
        print("ok")


asyncio.run(main())
