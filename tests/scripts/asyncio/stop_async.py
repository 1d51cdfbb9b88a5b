"""A loop that is stopped; what is left is cancelled and waited for."""
import asyncio
loop = asyncio.new_event_loop()
async def a():
    try: await asyncio.sleep(10)
    except asyncio.CancelledError: print('a cancelled'); raise
t = loop.create_task(a())
loop.call_later(1, loop.stop); loop.run_forever(); print(t.done(), len(asyncio.all_tasks(loop)))
for t in asyncio.all_tasks(loop): t.cancel()
done, pending = loop.run_until_complete(asyncio.wait([t]))
print(len(done), len(pending))
loop.close()

# expect: False 1
# expect: a cancelled
# expect: 1 0
