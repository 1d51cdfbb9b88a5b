# A loop that never ends ends at a limit.
# expect status: 4
# expect error: taskarium: limit: more than 10000000 turns of the event loop
# expect error: --max-turns
import asyncio


async def main():
    while True:
        await asyncio.sleep(1)


asyncio.run(main())
