import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(sorted(context)))
    loop.call_exception_handler({'message': 'first', 'exception': 1e308})


asyncio.run(main())
