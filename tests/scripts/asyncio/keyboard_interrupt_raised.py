"""KeyboardInterrupt raised by main itself."""
import asyncio
async def worker():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('worker cancelled')
        raise
async def main():
    t = asyncio.create_task(worker())
    await asyncio.sleep(1)
    raise KeyboardInterrupt
try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print('KI', e.args, type(e.__context__))

# expect: worker cancelled
# expect: KI () <class 'NoneType'>
