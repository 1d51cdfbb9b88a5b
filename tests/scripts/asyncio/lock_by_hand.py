"""Locks that are not as their __init__ has left them, or belong to another loop."""
import asyncio


async def hold(lock, name, log):
    async with lock:
        log.append(name)
        await asyncio.sleep(0.01)


async def first():
    lock = asyncio.Lock()
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 0.01)
    except TimeoutError:
        print('expired', lock.locked())
    return lock


async def second(lock):
    try:
        await lock.acquire()
    except RuntimeError as e:
        print(str(e)[-34:])
    try:
        async with lock:
            print('never')
    except RuntimeError as e:
        print(str(e)[-34:])
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    log = []
    one = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(hold(one, n, log)) for n in 'abcd']
        await asyncio.sleep(0.005)
        tasks[1].cancel()
    print(log, [t.cancelled() for t in tasks], one.locked())
    # One that is woken and cancelled in the same turn hands on.
    log = []
    await one.acquire()
    tasks = [asyncio.create_task(hold(one, n, log)) for n in 'xyz']
    await asyncio.sleep(0)
    one.release()
    tasks[0].cancel()
    await asyncio.wait(tasks)
    print(log, [t.cancelled() for t in tasks], one.locked())
    # A body that gives it up itself.
    try:
        async with one:
            one.release()
    except RuntimeError as e:
        print('exit', e)
    try:
        async with one:
            raise ValueError('inside')
    except ValueError as e:
        print(e, one.locked())
    waits = one.acquire()
    try:
        waits.throw(KeyError('early'))
    except KeyError as e:
        print('early', e, one.locked())
    await one.acquire()
    waits = one.acquire()
    waits.send(None)
    waits.close()
    print(one.locked(), len(one._waiters))
    waits = one.acquire()
    waits.send(None)
    try:
        waits.throw(ValueError('thrown'))
    except ValueError as e:
        print(e, len(one._waiters))
    one.release()
    own = asyncio.Lock()
    own.name = 'own'
    async with own:
        print(own.name, own.locked(), await one.acquire())
    one._waiters.append(5)
    try:
        one.release()
    except AttributeError as e:
        print(e, one.locked())

    class Counted(asyncio.Lock):
        taken = 0

        async def acquire(self):
            self.taken += 1
            return await super().acquire()

    counted = Counted()
    async with counted:
        pass
    print(counted.taken, counted.locked())
    print(type(one.acquire).__name__, asyncio.iscoroutinefunction(asyncio.Lock.acquire))


asyncio.run(second(asyncio.run(first())))
