"""Members of a room, each with a queue of its own."""
import asyncio
class Room:
    def __init__(self, name):
        self.name, self.members = name, {}
    def join(self, who):
        q = self.members[who] = asyncio.Queue(maxsize=3)
        return q
    async def say(self, who, text):
        async with asyncio.TaskGroup() as tg:
            for name, q in self.members.items():
                if name != who:
                    tg.create_task(q.put((who, text)), name=f'{who}->{name}')
async def member(room, name, lines):
    q = room.join(name)
    await asyncio.sleep(0)
    for delay, line in lines:
        await asyncio.sleep(delay)
        await room.say(name, line)
    got = []
    try:
        async with asyncio.timeout(1):
            while True:
                got.append(await q.get())
                q.task_done()
    except TimeoutError:
        pass
    return name, got
async def main():
    room = Room('lobby')
    results = await asyncio.gather(
        member(room, 'ann', [(.1, 'hi'), (.2, 'anyone?')]),
        member(room, 'bob', [(.15, 'hello'), (.15, 'me')]),
        member(room, 'cy', []))
    for name, got in results:
        print(f'{name:>4}:', *[f'{w}={t!r}' for w, t in got], sep=' ')
asyncio.run(main())

# expect:  ann: bob='hello' bob='me'
# expect:  bob: ann='hi' ann='anyone?'
# expect:   cy: ann='hi' bob='hello' bob='me' ann='anyone?'
