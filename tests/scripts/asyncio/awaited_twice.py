# An error that is awaited twice has come by the second place alone.
import asyncio
async def boom():
    raise ValueError("x")
async def main():
    t = asyncio.create_task(boom())
    try:
        await t
    except ValueError:
        print("once")
    await t
asyncio.run(main())
