"""Results of a group, errors of its body, and groups used wrongly."""
import asyncio
async def f(n):
    await asyncio.sleep(n / 10)
    if n == 3: raise ValueError(n)
    return n
async def main():
    async with asyncio.TaskGroup() as tg: ts = [tg.create_task(f(i)) for i in range(3)]
    print([t.result() for t in ts])
    try:
        async with asyncio.TaskGroup() as tg:
            ts = [tg.create_task(f(i)) for i in range(6)]
            raise KeyError('body')
    except* KeyError as e: print(e.exceptions)
    except* ValueError as e: print(e.exceptions)
    print([(t.cancelled(), t.done()) for t in ts])
    tg = asyncio.TaskGroup()
    try: tg.create_task(f(1))
    except RuntimeError as e: print(str(e)[:60])
    async with tg: pass
    try: tg.create_task(f(1))
    except RuntimeError as e: print(str(e)[:60])
    try:
        async with asyncio.TaskGroup() as tg:
            async def add(): 
                await asyncio.sleep(0.1); tg.create_task(f(1)); return 1
            tg.create_task(add())
        print('ok')
    except* Exception as e: print(e)
asyncio.run(main())

# expect: [0, 1, 2]
# expect: (KeyError('body'),)
# expect: [(True, True), (True, True), (True, True), (True, True), (True, True), (True, True)]
# expect: TaskGroup <TaskGroup> has not been entered
# expect: TaskGroup <TaskGroup entered> is finished
# expect: ok
