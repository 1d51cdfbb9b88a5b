"""Two players take turns."""
import asyncio
async def player(name, cond, state, other):
    for _ in range(3):
        async with cond:
            await cond.wait_for(lambda: state['turn'] == name)
            print(name, state['n'])
            state['n'] += 1
            state['turn'] = other
            cond.notify_all()
async def main():
    cond, state = asyncio.Condition(), {'turn': 'ping', 'n': 0}
    await asyncio.gather(player('ping', cond, state, 'pong'), player('pong', cond, state, 'ping'))
    print(cond.locked())
    try:
        cond.notify()
    except RuntimeError as e:
        print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)
    lock = asyncio.Lock()
    c2 = asyncio.Condition(lock)
    async with lock:
        print(c2.locked())
        try:
            async with asyncio.timeout(0.5):
                await c2.wait()
        except TimeoutError:
            print('timed out holding', lock.locked())
asyncio.run(main())

# expect: ping 0
# expect: pong 1
# expect: ping 2
# expect: pong 3
# expect: ping 4
# expect: pong 5
# expect: False
# expect: cannot notify on un-acquired lock
# expect: cannot wait on un-acquired lock
# expect: True
# expect: timed out holding True
