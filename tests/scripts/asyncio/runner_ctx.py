"""The context of a Runner, which lives from run to run."""
import asyncio, contextvars
v = contextvars.ContextVar('v', default='d')
async def setv(x): v.set(x)
async def getv(): return v.get()
with asyncio.Runner() as r:
    r.run(setv('kept')); print(r.run(getv()), v.get())
    ctx = contextvars.copy_context(); r.run(setv('ctx'), context=ctx); print(r.run(getv()), ctx.get(v))
    loop = r.get_loop(); print(loop.is_closed())
print(loop.is_closed())
r = asyncio.Runner()
print(r.run(getv())); r.close(); r.close()
try: r.get_loop()
except RuntimeError as e: print(e)

# expect: kept d
# expect: kept ctx
# expect: False
# expect: True
# expect: d
# expect: Runner is closed
