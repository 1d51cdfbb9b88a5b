"""Queues between tasks."""

from _asyncio import (
    GET, JOIN, PUT, Event, Shared, done, got, put, set_about, use_queues,
    waiter, wake)
from _collections import deque
from _taskarium import generic_alias, version


class QueueEmpty(Exception):
    """There is nothing in the queue."""


class QueueFull(Exception):
    """There is no room in the queue."""


class QueueShutDown(Exception):
    """The queue takes and gives no more."""


class _Finished(Event):
    """Up while nothing is left to be done."""

    _kind = JOIN

    async def wait_for(self, queue):
        """Waits until the flag is up, and says for which queue."""
        future = waiter(self, JOIN)
        if future is None:
            return await self.wait()
        set_about(future, queue)
        self._waiters.append(future)
        try:
            await future
        finally:
            self._waiters.remove(future)


class Queue(Shared):
    """Hands items on in the order in which they came."""

    _get_kind = GET
    _is_told = True

    __class_getitem__ = classmethod(generic_alias)

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = deque()
        self._putters = deque()
        self._unfinished_tasks = 0
        self._finished = _Finished()
        self._finished._value = True
        self._init(maxsize)
        if version >= 313:
            self._is_shutdown = False

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    if version < 313:
        _is_shutdown = False

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._format()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._format()}>'

    def _format(self):
        parts = [f'maxsize={self._maxsize!r}']
        if getattr(self, '_queue', None):
            parts.append(f'_queue={list(self._queue)!r}')
        if self._getters:
            parts.append(f'_getters[{len(self._getters)}]')
        if self._putters:
            parts.append(f'_putters[{len(self._putters)}]')
        if self._unfinished_tasks:
            parts.append(f'tasks={self._unfinished_tasks}')
        if self._is_shutdown:
            parts.append('shutdown')
        return ' '.join(parts)

    def qsize(self):
        """How many items are in it."""
        return len(self._queue)

    @property
    def maxsize(self):
        """How many items it has room for."""
        return self._maxsize

    def empty(self):
        """There is no item in it."""
        return not self._queue

    def full(self):
        """There is no room for another item."""
        return not self._maxsize <= 0 and self.qsize() >= self._maxsize

    def _new_waiter(self, line, kind):
        future = waiter(self, kind)
        if future is None:
            self._refuse()
        line.append(future)
        return future

    def _refuse(self):
        raise RuntimeError(f'{self!r} is bound to a different event loop')

    def _leave(self, line, future):
        """The line of a task that will not go on waiting."""
        future.cancel()
        if future in line:
            line.remove(future)

    def _wakeup_next(self, line, event=None):
        while line:
            if wake(line.popleft(), event):
                break

    async def put(self, item):
        """Waits for room, and puts the item there."""
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            future = self._new_waiter(self._putters, PUT)
            try:
                await future
            except:
                self._leave(self._putters, future)
                if not self.full() and not future.cancelled():
                    self._wakeup_next(self._putters)
                raise
        return self.put_nowait(item)

    def put_nowait(self, item):
        """Puts the item there if there is room."""
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wakeup_next(self._getters,
                          put(self, item) if self._is_told else None)

    async def get(self):
        """Waits for an item, and takes it."""
        while self.empty():
            if self._is_shutdown and self.empty():
                raise QueueShutDown
            future = self._new_waiter(self._getters, self._get_kind)
            try:
                await future
            except:
                self._leave(self._getters, future)
                if not self.empty() and not future.cancelled():
                    self._wakeup_next(self._getters)
                raise
        return self.get_nowait()

    def get_nowait(self):
        """Takes an item if there is one."""
        if self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            raise QueueEmpty
        item = self._get()
        self._wakeup_next(self._putters,
                          got(self, item) if self._is_told else None)
        return item

    def task_done(self):
        """Says that an item that was taken has been dealt with."""
        if self._unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished_tasks -= 1
        if self._is_told:
            done(self, self._unfinished_tasks)
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        """Waits until all items have been dealt with."""
        if self._unfinished_tasks > 0:
            await self._finished.wait_for(self)

    if version >= 313:
        def shutdown(self, immediate=False):
            """Takes no more items; gives those that are there, unless it is
            to end at once."""
            self._is_shutdown = True
            if immediate:
                while not self.empty():
                    got(self, self._get())
                    if self._unfinished_tasks > 0:
                        self._unfinished_tasks -= 1
                        done(self, self._unfinished_tasks)
                if self._unfinished_tasks == 0:
                    self._finished.set()
            for line in self._getters, self._putters:
                while line:
                    wake(line.popleft(), None)


use_queues(Queue(), QueueShutDown, Queue._refuse,
           (Queue.get_nowait, Queue.put_nowait, Queue.get, Queue.put))


def _rise(heap, at):
    """Moves the item up to where its parent is not larger."""
    item = heap[at]
    while at > 0:
        parent = (at - 1) >> 1
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _sink(heap):
    """Moves the first item down along the smaller children to the end, and up
    from there: few comparisons, since it came from the end."""
    size = len(heap)
    item = heap[0]
    at, child = 0, 1
    while child < size:
        if child + 1 < size and not heap[child] < heap[child + 1]:
            child += 1
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _rise(heap, at)


class PriorityQueue(Queue):
    """Hands on the smallest item."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)
        _rise(self._queue, len(self._queue) - 1)

    def _get(self):
        last = self._queue.pop()
        if not self._queue:
            return last
        item = self._queue[0]
        self._queue[0] = last
        _sink(self._queue)
        return item


class LifoQueue(Queue):
    """Hands on the item that came last."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
