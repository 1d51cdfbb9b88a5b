"""A chat in memory: rooms, members that join and leave, a slow member."""
import asyncio
import weakref

class Room:
    def __init__(self, name):
        self.name = name
        self.members = weakref.WeakSet()
    def join(self, m):
        self.members.add(m)
        self.say(f'{m.name} joined')
    def say(self, text):
        for m in sorted(self.members, key=lambda m: m.name):
            m.inbox.put_nowait(text)

class Member:
    def __init__(self, name, delay=0):
        self.name, self.delay = name, delay
        self.inbox = asyncio.Queue()
    async def read(self):
        while (m := await self.inbox.get()) != 'bye':
            await asyncio.sleep(self.delay)
            print(f'{self.name}: {m}')

async def main():
    room = Room('py')
    a, b = Member('ann'), Member('bob', 0.2)
    async with asyncio.TaskGroup() as tg:
        room.join(a)
        tg.create_task(a.read(), name='ann')
        room.join(b)
        tb = tg.create_task(b.read(), name='bob')
        room.say('hi')
        await asyncio.sleep(1)
        room.say('bye')
    del b, tb
    print(len(room.members))

asyncio.run(main())

# expect: ann: ann joined
# expect: ann: bob joined
# expect: ann: hi
# expect: bob: bob joined
# expect: bob: hi
# expect: 1
