# In which turn wait_for() goes on: up to 3.11 it makes a task, later not.
import asyncio

turn = 0


async def count():
    global turn
    while True:
        turn += 1
        await asyncio.sleep(0)


async def nothing():
    return turn


async def cleans():
    try:
        await asyncio.sleep(1)
    finally:
        print('cleaned in', turn - start)


async def main():
    global start
    counter = asyncio.create_task(count())
    await asyncio.sleep(0)
    start = turn
    await asyncio.wait_for(nothing(), 1)
    print('at once', turn - start)
    start = turn
    await asyncio.wait_for(asyncio.sleep(0), 1)
    print('one turn', turn - start)
    start = turn
    try:
        await asyncio.wait_for(nothing(), 0)
    except TimeoutError:
        print('no time', turn - start)
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_result, 5)
    start = turn
    await asyncio.wait_for(future, 1)
    print('future', turn - start)
    counter.cancel()
    names = [asyncio.create_task(nothing()).get_name()]
    await asyncio.wait_for(nothing(), 1)
    names.append(asyncio.create_task(nothing()).get_name())
    print(names)


asyncio.run(main())

# expect: at once 0
# expect: one turn 1
# expect: no time 3
# expect: future 2
# expect: ['Task-4', 'Task-5']
