# PriorityQueue: the smallest first; equal ones as a heap has them.
import asyncio


class Job:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        return self.priority < other.priority

    def __repr__(self):
        return self.name


async def main():
    queue = asyncio.PriorityQueue()
    for item in 5, 1, 4, 1, 3, 9, 2:
        await queue.put(item)
    print(queue)
    print([queue.get_nowait() for _ in range(7)])
    for pair in (2, 'b'), (1, 'z'), (2, 'a'):
        queue.put_nowait(pair)
    for _ in range(3):
        print(await queue.get())
    for priority, name in (1, 'p'), (0, 'q'), (1, 'r'), (1, 's'), (0, 't'):
        queue.put_nowait(Job(priority, name))
    print(queue)
    print([queue.get_nowait() for _ in range(5)])
    queue.put_nowait(1)
    try:
        queue.put_nowait('x')
    except TypeError as error:
        print(error)


asyncio.run(main())

# expect: <PriorityQueue maxsize=0 _queue=[1, 1, 2, 5, 3, 9, 4] tasks=7>
# expect: [1, 1, 2, 3, 4, 5, 9]
# expect: (1, 'z')
# expect: (2, 'a')
# expect: (2, 'b')
# expect: <PriorityQueue maxsize=0 _queue=[q, t, r, s, p] tasks=15>
# expect: [q, t, r, s, p]
# expect: '<' not supported between instances of 'str' and 'int'
