# run_forever() and stop(): what is ready when the loop stops still runs.
import asyncio

loop = asyncio.new_event_loop()


def count(n):
    print('count', n, loop.is_running())
    if n == 2:
        loop.stop()
        loop.call_soon(print, 'in the turn after')
    if n < 4:
        loop.call_soon(count, n + 1)


loop.call_soon(count, 0)
loop.run_forever()
# expect: count 0 True
# expect: count 1 True
# expect: count 2 True
print('stopped')  # expect: stopped
loop.stop()
loop.run_forever()
# expect: in the turn after
# expect: count 3 True
loop.call_soon(loop.stop)
loop.run_forever()  # expect: count 4 True


async def ticker():
    for i in range(3):
        print('tick', i, loop.time())
        await asyncio.sleep(1)


task = loop.create_task(ticker())
task.add_done_callback(lambda task: loop.stop())
loop.run_forever()
# expect: tick 0 0.0
# expect: tick 1 1.0
# expect: tick 2 2.0


async def stop_early():
    loop.stop()
    await asyncio.sleep(10)


try:
    loop.run_until_complete(stop_early())
except RuntimeError as error:
    print(error)  # expect: Event loop stopped before Future completed.
for task in asyncio.all_tasks(loop):
    task.cancel()
    try:
        loop.run_until_complete(task)
    except asyncio.CancelledError:
        print('cancelled', task.cancelled())  # expect: cancelled True


async def leave():
    raise SystemExit(3)


try:
    loop.run_until_complete(leave())
except SystemExit as error:
    print('left with', error.code)  # expect: left with 3
loop.close()
