# A loop of one's own: what it runs, and what it refuses.
import asyncio


async def value(x):
    await asyncio.sleep(0.1)
    return x


async def fail():
    await asyncio.sleep(0)
    raise KeyError('k')


async def nest(loop):
    coroutine = value(2)
    try:
        loop.run_until_complete(coroutine)
    except RuntimeError as error:
        print(error)
    try:
        loop.close()
    except RuntimeError as error:
        print(error)
    other = asyncio.new_event_loop()
    try:
        other.run_until_complete(coroutine)
    except RuntimeError as error:
        print(error)
    other.close()
    print(loop.is_running(), loop is asyncio.get_running_loop())
    await coroutine


loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed())  # expect: False False
print(loop.run_until_complete(value(1)))  # expect: 1
print(loop.time())  # expect: 0.1
try:
    loop.run_until_complete(fail())
except KeyError as error:
    print('raised', error)  # expect: raised 'k'
loop.run_until_complete(nest(loop))
# expect: This event loop is already running
# expect: Cannot close a running event loop
# expect: Cannot run the event loop while another loop is running
# expect: True True
try:
    loop.run_until_complete(5)
except TypeError as error:
    print(error)  # expect: An asyncio.Future, a coroutine or an awaitable is required
future = loop.create_future()
loop.call_later(0.5, future.set_result, 'later')
print(loop.run_until_complete(future))  # expect: later
print(future.get_loop() is loop)  # expect: True
task = loop.create_task(value('task'))
print(loop.run_until_complete(task), task.done())  # expect: task True
other = asyncio.new_event_loop()
try:
    other.run_until_complete(loop.create_future())
except ValueError as error:
    print(error)  # expect: The future belongs to a different loop than the one specified as the loop argument
other.close()
loop.close()
print(loop.is_closed())  # expect: True
loop.close()
for use in (lambda: loop.run_forever(), lambda: loop.call_soon(print),
            lambda: loop.call_later(1, print)):
    try:
        use()
    except RuntimeError as error:
        print(error)  # expect: Event loop is closed
                      # expect: Event loop is closed
                      # expect: Event loop is closed
