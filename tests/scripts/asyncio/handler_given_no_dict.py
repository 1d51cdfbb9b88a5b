# A handler that fails is told of, whatever it was given.
import asyncio


def fails(loop, context):
    print('handed', context)
    raise ValueError(context)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(fails)
    for context in None, 5, 'text', []:
        print(loop.call_exception_handler(context))


asyncio.run(main())
# expect: None
# expect: None
# expect: None
# expect: None
