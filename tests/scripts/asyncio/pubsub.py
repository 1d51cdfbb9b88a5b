"""Publish and subscribe over queues, with async iterators."""
import asyncio
from collections import defaultdict
from contextlib import asynccontextmanager

class Hub:
    def __init__(self):
        self.subs = defaultdict(set)

    @asynccontextmanager
    async def subscribe(self, topic):
        q = asyncio.Queue()
        self.subs[topic].add(q)
        try:
            yield Subscription(q)
        finally:
            self.subs[topic].discard(q)

    def publish(self, topic, message):
        for q in self.subs[topic]:
            q.put_nowait(message)

class Subscription:
    def __init__(self, q):
        self.q = q
    def __aiter__(self):
        return self
    async def __anext__(self):
        m = await self.q.get()
        if m is None:
            raise StopAsyncIteration
        return m

async def listener(hub, name, topic):
    async with hub.subscribe(topic) as messages:
        async for m in messages:
            print(name, topic, m)
    print(name, 'left', len(hub.subs[topic]))

async def main():
    hub = Hub()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(listener(hub, 'ann', 'news'))
        tg.create_task(listener(hub, 'bob', 'sport'))
        await asyncio.sleep(0)
        hub.publish('news', 'rain')
        hub.publish('sport', '2:1')
        await asyncio.sleep(1)
        hub.publish('news', 'sun')
        for t in ('news', 'sport'):
            hub.publish(t, None)

asyncio.run(main())

# expect: ann news rain
# expect: bob sport 2:1
# expect: ann news sun
# expect: ann left 0
# expect: bob left 0
