# A queue of one's own, by _init, _get and _put.
import asyncio


class Distinct(asyncio.Queue):
    def _init(self, maxsize):
        self.items = {}
        self._queue = self.items

    def _put(self, item):
        self.items[item] = True

    def _get(self):
        item = next(iter(self.items))
        del self.items[item]
        return item


async def main():
    queue = Distinct()
    for item in 'abacab':
        queue.put_nowait(item)
    print(queue.qsize(), queue)
    while not queue.empty():
        print(await queue.get())


asyncio.run(main())

# expect: 3 <Distinct maxsize=0 _queue=['a', 'b', 'c'] tasks=6>
# expect: a
# expect: b
# expect: c
