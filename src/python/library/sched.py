"""Calls at given times, one after the other."""

import heapq
from collections import namedtuple
from itertools import count
from time import monotonic as _monotonic, sleep as _sleep

__all__ = ['scheduler']

Event = namedtuple('Event',
                   'time, priority, sequence, action, argument, kwargs')

_NOTHING = object()


class scheduler:
    """Keeps what is to be called, and calls it when its time has come."""

    def __init__(self, timefunc=_monotonic, delayfunc=_sleep):
        self._queue = []
        self._sequence_generator = count()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_NOTHING):
        """Has it called at that time; what is answered can be cancelled."""
        event = Event(time, priority, next(self._sequence_generator), action,
                      argument, {} if kwargs is _NOTHING else kwargs)
        heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_NOTHING):
        """The same, so long from now."""
        return self.enterabs(self.timefunc() + delay, priority, action,
                             argument, kwargs)

    def cancel(self, event):
        """Takes it out of the queue; ValueError if it is not in there."""
        self._queue.remove(event)
        heapq.heapify(self._queue)

    def empty(self):
        return not self._queue

    def run(self, blocking=True):
        """Calls all there are. Without blocking only those whose time has
        come; then the answer is how long it is until the next."""
        while self._queue:
            event = self._queue[0]
            left = event.time - self.timefunc()
            if left <= 0:
                heapq.heappop(self._queue)
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)
            elif blocking:
                self.delayfunc(left)
            else:
                return left

    @property
    def queue(self):
        return sorted(self._queue)
