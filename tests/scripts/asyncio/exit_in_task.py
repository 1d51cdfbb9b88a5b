# SystemExit leaves the loop at once, from a child as well; the status is its.
# expect status: 3
import asyncio


async def leave():
    raise SystemExit(3)


async def other():
    try:
        await asyncio.sleep(10)
    finally:
        print('other is cancelled')


async def main():
    asyncio.create_task(other())
    await asyncio.sleep(0)
    await asyncio.create_task(leave())
    print('not reached')


asyncio.run(main())

# expect: other is cancelled
