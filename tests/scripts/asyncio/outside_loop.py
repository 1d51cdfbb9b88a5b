"""What needs a running loop, and what does not."""
import asyncio
async def co(): return 1
for f in (asyncio.get_running_loop, asyncio.current_task, asyncio.all_tasks, lambda: asyncio.create_task(co()), lambda: asyncio.timeout(1).__aenter__().send(None), lambda: asyncio.sleep(1).send(None)):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
q = asyncio.Queue(); q.put_nowait(1); print(q.get_nowait()); l = asyncio.Lock(); print(l.locked())
c = co()
try: c.send(None)
except StopIteration as e: print(e.value)

# expect: RuntimeError no running event loop
# expect: RuntimeError no running event loop
# expect: RuntimeError no running event loop
# expect: RuntimeError no running event loop
# expect: RuntimeError no running event loop
# expect: RuntimeError no running event loop
# expect: 1
# expect: False
# expect: 1
