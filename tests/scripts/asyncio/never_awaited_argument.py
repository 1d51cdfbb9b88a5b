# A coroutine that dies as an argument of a call that fails is told of at the
# call's line; the text is on stderr.
import asyncio


async def child():
    pass


async def main():
    try:
        asyncio.create_task(child(), nme='x')
    except TypeError:
        print('handled')
    asyncio.create_task(child(), nme='y')


try:
    asyncio.run(main())
except TypeError:
    print('left')

# expect: handled
# expect: left
