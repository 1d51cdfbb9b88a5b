# What futures and tasks keep under names with an underscore.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future._loop is loop, future._state, future._result, future._exception)
    print(future._log_traceback, future._cancel_message)
    future.set_exception(ValueError('v'))
    print(future._state, repr(future._exception), future._log_traceback)
    future._log_traceback = False
    try:
        future._log_traceback = True
    except ValueError as error:
        print(error)
    other = loop.create_future()
    other.cancel('why')
    print(other._state, other._cancel_message)
    other._cancel_message = 'that'
    try:
        await other
    except asyncio.CancelledError as error:
        print(error)
    task = asyncio.current_task()
    print(task._must_cancel, task._fut_waiter, task._coro is task.get_coro())
    task.cancel()
    print(task._must_cancel)
    task.uncancel()
    waits = asyncio.create_task(asyncio.sleep(1))
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print('cancelled')
    await asyncio.sleep(0)
    print(waits._fut_waiter._state, waits._log_destroy_pending)


asyncio.run(main())
loop = asyncio.new_event_loop()
future = loop.create_future()
shield = asyncio.shield(future)
future.set_result(5)
print(loop.run_until_complete(shield))


class Awaitable:
    def __await__(self):
        return asyncio.sleep(0, 'awaited').__await__()


task = asyncio.ensure_future(Awaitable(), loop=loop)
print(task.get_loop() is loop, loop.run_until_complete(task))
loop.close()
# expect: True PENDING None None
# expect: False None
# expect: FINISHED ValueError('v') True
# expect: _log_traceback can only be set to False
# expect: CANCELLED why
# expect: that
# expect: False None True
# expect: True
# expect: PENDING True
# expect: 5
# expect: True awaited
