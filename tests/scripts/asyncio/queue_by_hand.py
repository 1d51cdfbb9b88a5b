"""Queues that are not as their __init__ has left them, or belong to another loop."""
import asyncio
class R:
    def __repr__(self): return 'R!'
async def d():
    q = asyncio.Queue()
    try: await asyncio.wait_for(q.get(), 0.01)
    except TimeoutError: pass
    return q
async def c(q):
    try: await q.get()
    except RuntimeError as e: print(str(e)[-34:])
    t=asyncio.create_task(q.get())
    try: await t
    except RuntimeError as e: print(str(e)[-34:])
    q.put_nowait(R())
    print(q)
    t=asyncio.create_task(q.get())
    print(await t)
    q._getters.append(5)
    try: q.put_nowait(3)
    except AttributeError as e: print(e)
    q._queue=[1,2]
    try: print(await q.get())
    except AttributeError as e: print(e)
    q.put_nowait(3)
    print(q)
    q2=asyncio.Queue(2)
    g=q2.get()
    print(type(g).__name__, g.__name__, g.__qualname__)
    g.close()
    try: await g
    except RuntimeError as e: print(e)
    class Q(asyncio.Queue): pass
    q3=Q(1)
    await q3.put(1)
    try: await asyncio.wait_for(q3.put(2),1)
    except TimeoutError: print('full')
    print(await q3.get(), list(vars(q3))[:6])
    q4=asyncio.Queue(1); await q4.put(1)
    ps=[asyncio.create_task(q4.put(i)) for i in range(4)]
    await asyncio.sleep(0)
    print(q4)
    ps[0].cancel()
    print(q4.get_nowait(), q4)
    await asyncio.sleep(0)
    print(q4)
    print([await q4.get() for i in range(3)], q4)
    print([p.cancelled() for p in ps])
    q5=asyncio.Queue(True); 
    q5.put_nowait(1)
    try: q5.put_nowait(1)
    except asyncio.QueueFull as e: print(repr(e))
    q5.get_nowait(); q5.task_done()
    await q5.join()
    try: q5.get_nowait()
    except asyncio.QueueEmpty as e: print(repr(e))
    gs=[asyncio.create_task(q5.get()) for i in range(3)]
    await asyncio.sleep(0)
    q5.put_nowait(7)
    gs[0].cancel()
    await asyncio.sleep(0.1)
    print(gs[0].cancelled(), gs[1].done(), q5)
    for g in gs: g.cancel()
    gg=q5.get()
    gg.send(None)
    try: gg.throw(ValueError('x'))
    except ValueError as e: print(repr(e), q5)
    gg=q5.get()
    gg.send(None)
    gg.close()
    print(q5)
q=asyncio.run(d())
asyncio.run(c(q))


class Slow(asyncio.Queue):
    def _put(self, item):
        super()._put(item)


async def what_is_no_future():
    for q in Slow(), asyncio.Queue():
        q._getters.append(5)
        q._queue = [1]
        try:
            q.put_nowait(2)
        except AttributeError as error:
            print(error)


asyncio.run(what_is_no_future())
