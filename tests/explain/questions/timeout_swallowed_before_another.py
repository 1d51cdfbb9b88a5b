import asyncio

async def main():
    async with asyncio.timeout(1):
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            pass
        try:
            async with asyncio.timeout(1):
                await asyncio.sleep(9)
        except TimeoutError:
            pass

asyncio.run(main())

# Another limit has fired since: it is not the one that is told of.
# why: The time limit of line 4 passed and raised no TimeoutError: its request went to Task-1 main(), which caught CancelledError in line 7 and did not raise it again.
