"""A name may be any object: its str() is asked for when the task is made."""
import asyncio
class N:
    def __str__(self):
        print('str called')
        return 'nn'
class R:
    def __repr__(self):
        return 'rr'
async def work():
    return asyncio.current_task().get_name()
async def main():
    for n in (5, N(), R(), None, 1.5, ('a', 1), b'x', ''):
        t = asyncio.create_task(work(), name=n)
        print(repr(t.get_name()))
        print(repr(await t))
        t.set_name(n)
        print(repr(t.get_name()))
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(work(), name=n)
        print(repr(t.get_name()))
        t = asyncio.Task(work(), name=n)
        print(repr(t.get_name()) if n is not None else '-')
        await t
    await asyncio.sleep(0)
asyncio.run(main())

# expect: '5'
# expect: '5'
# expect: '5'
# expect: '5'
# expect: '5'
# expect: str called
# expect: 'nn'
# expect: 'nn'
# expect: str called
# expect: 'nn'
# expect: str called
# expect: 'nn'
# expect: str called
# expect: 'nn'
# expect: 'rr'
# expect: 'rr'
# expect: 'rr'
# expect: 'rr'
# expect: 'rr'
# expect: 'Task-2'
# expect: 'Task-2'
# expect: 'None'
# expect: 'Task-3'
# expect: -
# expect: '1.5'
# expect: '1.5'
# expect: '1.5'
# expect: '1.5'
# expect: '1.5'
# expect: "('a', 1)"
# expect: "('a', 1)"
# expect: "('a', 1)"
# expect: "('a', 1)"
# expect: "('a', 1)"
# expect: "b'x'"
# expect: "b'x'"
# expect: "b'x'"
# expect: "b'x'"
# expect: "b'x'"
# expect: ''
# expect: ''
# expect: ''
# expect: ''
# expect: ''
