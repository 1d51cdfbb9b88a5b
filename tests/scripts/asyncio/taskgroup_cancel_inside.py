"""A child cancelled, the group's task cancelled, and by itself."""
import asyncio
async def main():
    async def child(): 
        try: await asyncio.sleep(5)
        finally: print('child end')
    async def run():
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(child()); await asyncio.sleep(0.1); t.cancel()
            await asyncio.sleep(0.1); print('body goes on', t.cancelled())
        print('group ok')
    await run()
    t = asyncio.create_task(run()); await asyncio.sleep(0.05); t.cancel()
    try: await t
    except asyncio.CancelledError: print('run cancelled')
    async def self_cancel():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child()); await asyncio.sleep(0); asyncio.current_task().cancel(); await asyncio.sleep(1)
    try: await self_cancel()
    except asyncio.CancelledError: print('self', asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
asyncio.run(main())

# expect: child end
# expect: body goes on True
# expect: group ok
# expect: child end
# expect: run cancelled
# expect: child end
# expect: self 1 0
