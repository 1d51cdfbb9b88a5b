"""Queues between threads."""

from _asyncio import GET, JOIN, PUT, Shared, got, put
from _collections import deque
from _taskarium import generic_alias, in_c, title, version
from _threads import me, now, park, unpark
from heapq import heappop, heappush

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue',
           'SimpleQueue']
if version >= 313:
    __all__.append('ShutDown')


class Empty(Exception):
    """There is no item in the queue."""


Empty.__module__ = '_queue'


class Full(Exception):
    """There is no room in the queue."""


if version >= 313:
    class ShutDown(Exception):
        """The queue was shut down."""


def _let_go(line, event=None):
    """The first of those who wait goes on."""
    if line:
        ticket = line.popleft()
        ticket[1] = True
        unpark(ticket[0], event)


def _wait(queue, line, kind, end):
    """Until it is told to go on, or that moment; False: the time is up."""
    ticket = [me(), False]
    line.append(ticket)
    try:
        while not ticket[1] and park(queue, kind, end):
            pass
    finally:
        if not ticket[1]:
            line.remove(ticket)
    return ticket[1]


class Queue(Shared):
    """Items, the first of which comes out first."""

    __class_getitem__ = classmethod(generic_alias)

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self._getters = deque()
        self._putters = deque()
        self._joiners = deque()
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        """How many items there are."""
        return self._qsize()

    def empty(self):
        """There are none."""
        return not self._qsize()

    def full(self):
        """There is no room for another one."""
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Waits for room, and puts an item in."""
        self._check()
        if self.maxsize > 0:
            if not block:
                if self._qsize() >= self.maxsize:
                    raise Full
            elif timeout is None:
                while self._qsize() >= self.maxsize:
                    _wait(self, self._putters, PUT, None)
                    self._check()
            elif timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            else:
                end = now() + timeout
                while self._qsize() >= self.maxsize:
                    if end - now() <= 0:
                        raise Full
                    _wait(self, self._putters, PUT, end)
                    self._check()
        self._put(item)
        self.unfinished_tasks += 1
        _let_go(self._getters, put(self, item))

    def get(self, block=True, timeout=None):
        """Waits for an item, and takes it out."""
        self._check_empty()
        if not block:
            if not self._qsize():
                raise Empty
        elif timeout is None:
            while not self._qsize():
                _wait(self, self._getters, GET, None)
                self._check_empty()
        elif timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        else:
            end = now() + timeout
            while not self._qsize():
                if end - now() <= 0:
                    raise Empty
                _wait(self, self._getters, GET, end)
                self._check_empty()
        item = self._get()
        _let_go(self._putters, got(self, item))
        return item

    def put_nowait(self, item):
        """The same, or Full."""
        return self.put(item, block=False)

    def get_nowait(self):
        """The same, or Empty."""
        return self.get(block=False)

    def task_done(self):
        """One item that was taken out is worked off."""
        left = self.unfinished_tasks - 1
        if left <= 0:
            if left < 0:
                raise ValueError('task_done() called too many times')
            while self._joiners:
                _let_go(self._joiners)
        self.unfinished_tasks = left

    def join(self):
        """Waits until all are worked off."""
        while self.unfinished_tasks:
            _wait(self, self._joiners, JOIN, None)

    def _check(self):
        if self.is_shutdown:
            raise ShutDown

    def _check_empty(self):
        if self.is_shutdown and self.empty():
            raise ShutDown

    if version >= 313:
        def shutdown(self, immediate=False):
            """No items come in any more; at once: none comes out, either."""
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                while self._joiners:
                    _let_go(self._joiners)
            while self._getters:
                _let_go(self._getters)
            while self._putters:
                _let_go(self._putters)


class PriorityQueue(Queue):
    """The least item comes out first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """The last item comes out first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue(Shared):
    """A queue without end, and without a count of what is worked off."""

    __slots__ = '_items', '_getters', '__weakref__'
    __class_getitem__ = classmethod(generic_alias)

    def __init__(self, *args):
        if hasattr(self, '_items'):     # CPython makes it before
            return
        if args:
            raise TypeError('SimpleQueue() takes no positional arguments')
        self._items = deque()
        self._getters = deque()

    def put(self, item, block=True, timeout=None):
        """Puts an item in."""
        self._items.append(item)
        _let_go(self._getters, put(self, item))

    def put_nowait(self, item):
        """The same."""
        self.put(item)

    def get(self, block=True, timeout=None):
        """Waits for an item, and takes it out."""
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = None if timeout is None else now() + timeout
        while not self._items:
            if not block or end is not None and end <= now():
                raise Empty
            _wait(self, self._getters, GET, end)
        item = self._items.popleft()
        got(self, item)
        return item

    def get_nowait(self):
        """The same, or Empty."""
        return self.get(block=False)

    def empty(self):
        """There is no item."""
        return not self._items

    def qsize(self):
        """How many items there are."""
        return len(self._items)


SimpleQueue.__module__ = '_queue'

title(SimpleQueue, '_queue.SimpleQueue')
for _each in SimpleQueue.get, SimpleQueue.get_nowait:
    in_c(_each, 'class')
in_c(SimpleQueue)
