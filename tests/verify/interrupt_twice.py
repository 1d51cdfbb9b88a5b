"""Ctrl+C twice at one moment: the second one is raised at once."""
import asyncio
async def main():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelled')
        for i in range(5):
            await asyncio.sleep(0)
            print('cleaned', i)
        await asyncio.sleep(1)
        print('cleaned')
        raise
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print('KI')
