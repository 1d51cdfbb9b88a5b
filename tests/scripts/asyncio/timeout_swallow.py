"""A timeout whose request to stop is swallowed."""
import asyncio
async def main():
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print('swallow')
        print('no timeout error?')
    except TimeoutError:
        print('timeout error')
    print(asyncio.current_task().cancelling())
asyncio.run(main())

# expect: swallow
# expect: no timeout error?
# expect: 0
