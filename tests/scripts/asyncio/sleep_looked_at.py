# What a program finds that looks at a task in the middle of asyncio.sleep().
import asyncio
import gc
import re


def plain(text):
    return re.sub(r"0x[0-9a-f]+|line \d+|[^ ]*\.py:\d+", "*", str(text))


async def rest(seconds, result=None):
    return await asyncio.sleep(seconds, result)


async def outer(seconds):
    try:
        return await rest(seconds, "slept")
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
        raise
    finally:
        print("outer is over")


async def looks():
    task = asyncio.create_task(outer(1), name="sleeper")
    await asyncio.sleep(0)
    print(plain(task))
    waiter = task._fut_waiter
    print(plain(waiter), waiter is task._fut_waiter)
    inner = task.get_coro().cr_await
    print(plain(inner), plain(inner.cr_await))
    print(await task, waiter.result(), task._fut_waiter)
    task = asyncio.create_task(outer(1), name="sleeper")
    await asyncio.sleep(0)
    found = task.get_coro().cr_await.cr_await.cr_await
    print(type(found).__name__)
    print(await task)


async def cancels():
    loop = asyncio.get_running_loop()
    for delay in 0.5, 1, 1.5:
        task = asyncio.create_task(outer(1))
        loop.call_later(delay, task.cancel, "enough")
        print(delay, await asyncio.wait([task], timeout=2) and task.cancelled())
    # in the turn in which the timer fires, before and after it
    for order in False, True:
        if order:
            task = asyncio.create_task(outer(1))
            await asyncio.sleep(0)
        handle = loop.call_at(loop.time() + 1, lambda: task.cancel("now"))
        if not order:
            task = asyncio.create_task(outer(1))
        try:
            print(await task)
        except asyncio.CancelledError:
            print("cancelled by now")
        print(handle.cancelled(), round(loop.time(), 3))
    # in the turn between the timer and the step
    task = asyncio.create_task(outer(1))
    await asyncio.sleep(0)
    waiter = task._fut_waiter
    waiter.add_done_callback(lambda _: task.cancel("late"))
    try:
        print(await task)
    except asyncio.CancelledError as error:
        print("cancelled late", error.args)


async def itself():
    """It asks itself to stop before it falls asleep."""
    async def body():
        asyncio.current_task().cancel("me")
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError as error:
            print("woken", error.args)
        await asyncio.sleep(1)
        return "well"
    print(await asyncio.create_task(body()))


async def resolves():
    """Somebody else ends the future, or takes away the coroutine."""
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(outer(10))
    await asyncio.sleep(0)
    task._fut_waiter.set_result("early")
    print(await task, round(loop.time(), 3))
    task = asyncio.create_task(outer(10))
    await asyncio.sleep(0)
    task._fut_waiter.set_exception(KeyError("early"))
    try:
        await task
    except KeyError as error:
        print(repr(error), round(loop.time(), 3))
    task = asyncio.create_task(outer(10))
    await asyncio.sleep(0)
    inner = task.get_coro().cr_await.cr_await
    try:
        inner.send(None)
    except RuntimeError as error:
        print(error)
    except StopIteration as error:
        print("stop", error.value)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))
    task = asyncio.create_task(outer(2))
    await asyncio.sleep(0)
    task.get_coro().close()
    print(plain(task))
    task._fut_waiter.set_result(None)
    try:
        print(await task)
    except RuntimeError as error:
        print(error)


async def done_by_hand():
    """Its task has a result when it wakes."""
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda _, told: print(plain(told["message"]),
                              plain(repr(told.get("exception")))))
    async def sets():
        await asyncio.sleep(1, "slept")
        asyncio.Future.set_result(asyncio.current_task(), "in its step")

    task = asyncio.create_task(sets())
    print(await task, plain(task))
    await asyncio.sleep(2)
    loop.set_exception_handler(None)


class Awaits:
    def __await__(self):
        got = yield from asyncio.sleep(1, "through").__await__()
        return got


async def ways():
    print(await Awaits())
    print(await asyncio.create_task(asyncio.sleep(1, "alone")))

    async def ticks():
        for i in range(2):
            yield await asyncio.sleep(1, i)
            await asyncio.sleep(0.5)
    print([tick async for tick in ticks()])
    # by hand: the program gets the future itself
    step = rest(1, "hand")
    future = step.send(None)
    print(plain(future))
    await asyncio.sleep(2)
    try:
        step.send(None)
    except StopIteration as error:
        print(error.value)
    step = rest(1)
    step.send(None)
    step.close()
    print(await asyncio.wait_for(rest(1, "in time"), 2))
    try:
        await asyncio.wait_for(rest(3), 2)
    except asyncio.TimeoutError:
        print("too late")


def closes():
    """A loop that is closed while tasks sleep in it."""
    loop = asyncio.new_event_loop()

    async def begin():
        task = loop.create_task(outer(5))
        await asyncio.sleep(1)
        return [task]

    kept = loop.run_until_complete(begin())
    print(plain(kept))
    loop.close()
    print(plain(kept), kept[0].done())
    kept[0]._log_destroy_pending = False
    del kept
    gc.collect()
    print("closed")


for part in (looks, cancels, itself, resolves, done_by_hand, ways):
    print("---", part.__name__)
    asyncio.run(part())
print("---")
closes()
