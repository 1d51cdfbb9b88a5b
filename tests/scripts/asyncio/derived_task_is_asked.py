# Whoever asks a task how it stands calls what its class defines: groups,
# all_tasks(), run_until_complete().
import asyncio

class T(asyncio.Task):
    def done(self):
        print("done?", self.get_name()); return super().done()
    def cancelled(self):
        print("cancelled?", self.get_name()); return super().cancelled()
    def exception(self):
        print("exception?", self.get_name()); return super().exception()
    def result(self):
        print("result?", self.get_name()); return super().result()
    def cancel(self, msg=None):
        print("cancel", self.get_name(), msg); return super().cancel(msg)
    def add_done_callback(self, f, context=None):
        print("add", self.get_name()); return super().add_done_callback(f, context=context)

def factory(loop, coro, **kw):
    return T(coro, loop=loop, **kw)

async def bad():
    await asyncio.sleep(.1)
    raise ValueError("x")

async def slow():
    await asyncio.sleep(1)

async def main():
    asyncio.get_running_loop().set_task_factory(factory)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(), name="bad")
            tg.create_task(slow(), name="slow")
    except* ValueError as e:
        print("caught", e.exceptions)
    print("--- all_tasks")
    t = asyncio.create_task(slow(), name="left")
    print(len(asyncio.all_tasks()))
    print("--- timeout")
    try:
        async with asyncio.timeout(.1):
            await t
    except TimeoutError:
        print("timeout")
    t = asyncio.create_task(slow(), name="left2")

asyncio.run(main())


async def last():
    print(asyncio.current_task().get_name())
    return 5


loop = asyncio.new_event_loop()
loop.set_task_factory(factory)
print(loop.run_until_complete(T(last(), loop=loop, name="last")))
loop.close()
