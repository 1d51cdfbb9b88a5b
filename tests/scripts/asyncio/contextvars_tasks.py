"""Context variables in tasks, callbacks and threads."""
import asyncio
import contextvars

request_id = contextvars.ContextVar('request_id', default='none')

def log(*words):
    print(f'[{request_id.get()}]', *words)

async def inner():
    log('inner')
    request_id.set(request_id.get() + '!')
    await asyncio.sleep(0)
    log('inner after')

async def handle(n):
    token = request_id.set(f'req-{n}')
    log('start')
    await inner()
    await asyncio.create_task(inner())
    log('after task')
    await asyncio.to_thread(log, 'in thread')
    request_id.reset(token)
    log('reset')

async def main():
    await asyncio.gather(handle(1), handle(2))
    log('main')
    loop = asyncio.get_running_loop()
    ctx = contextvars.copy_context()
    ctx.run(request_id.set, 'ctx')
    loop.call_soon(log, 'plain')
    loop.call_soon(log, 'given', context=ctx) if False else loop.call_soon(lambda: log('given'), context=ctx)
    await asyncio.sleep(0)
    t = asyncio.create_task(inner(), context=ctx)
    await t
    print(ctx[request_id], request_id in ctx, len(ctx))
    def cb(fut):
        log('callback', fut.result())
    f = loop.create_future()
    request_id.set('main')
    f.add_done_callback(cb)
    request_id.set('later')
    f.set_result(1)
    await asyncio.sleep(0)

asyncio.run(main())

# expect: [req-1] start
# expect: [req-1] inner
# expect: [req-2] start
# expect: [req-2] inner
# expect: [req-1!] inner after
# expect: [req-2!] inner after
# expect: [req-1!] inner
# expect: [req-2!] inner
# expect: [req-1!!] inner after
# expect: [req-2!!] inner after
# expect: [req-1!] after task
# expect: [req-1!] in thread
# expect: [req-2!] after task
# expect: [req-2!] in thread
# expect: [none] reset
# expect: [none] reset
# expect: [none] main
# expect: [none] plain
# expect: [ctx] given
# expect: [ctx] inner
# expect: [ctx!] inner after
# expect: ctx! True 1
# expect: [main] callback 1
