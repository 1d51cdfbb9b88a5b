import asyncio, contextlib
# SystemExit leaves the loop at once, from a child as well; the status is its.
import asyncio


async def leave():
    pass


async def other():
    try:
        pass
    finally:
        print('other is cancelled')


print(leave.__hash__)


pass

