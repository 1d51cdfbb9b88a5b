"""KeyboardInterrupt raised by a task leaves the loop at once."""
import asyncio
async def bad():
    await asyncio.sleep(1)
    raise KeyboardInterrupt('task')
async def main():
    t = asyncio.create_task(bad())
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print('main cancelled', t.done())
        raise
    finally:
        print('finally')
try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print('KI', e.args)

# expect: main cancelled True
# expect: finally
# expect: KI ('task',)
