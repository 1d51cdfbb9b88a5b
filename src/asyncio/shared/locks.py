"""What tasks wait for one another with."""

from _asyncio import (
    BARRIER, CONDITION, EVENT, LOCK, SEMAPHORE, BrokenBarrierError,
    CancelledError, Shared, acquired, cleared, is_pending, needs, notified,
    released, use_locks, waiter, wake)
from _taskarium import version


class _ContextManagerMixin:
    """What can be held for the length of an async with statement."""

    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


def _new_waiter(shared, kind):
    """A future of the loop that the object belongs to from now on."""
    future = waiter(shared, kind)
    if future is None:
        _refuse(shared)
    return future


def _refuse(shared):
    raise RuntimeError(f'{shared!r} is bound to a different event loop')


def _describe(shared, state):
    if shared._waiters:
        state = f'{state}, waiters:{len(shared._waiters)}'
    return f'<{object.__repr__(shared)[1:-1]} [{state}]>'


def _someone_waits(waiters):
    """Somebody is in the line who has not been cancelled."""
    if waiters:
        for future in waiters:
            if not future.cancelled():
                return True
    return False


class Lock(_ContextManagerMixin, Shared):
    """What one task at a time may hold; those who wait get it in turn."""

    def __init__(self):
        self._waiters = None
        self._locked = False

    def __repr__(self):
        return _describe(self, 'locked' if self._locked else 'unlocked')

    def locked(self):
        """Somebody holds it."""
        return self._locked

    async def acquire(self):
        """Waits until nobody holds it, and takes it."""
        if self._locked or _someone_waits(self._waiters):
            if self._waiters is None:
                self._waiters = []
            future = _new_waiter(self, LOCK)
            self._waiters.append(future)
            try:
                try:
                    await future
                finally:
                    self._waiters.remove(future)
            except CancelledError:
                # Whoever was woken and cannot take it wakes the next.
                if not self._locked:
                    self._wake_up_first()
                raise
        self._locked = True
        acquired(self, LOCK)
        return True

    def release(self):
        """Gives it up, and wakes the first of those who wait."""
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        self._wake_up_first(released(self, LOCK))

    def _wake_up_first(self, event=None):
        if self._waiters:
            wake(self._waiters[0], event)


use_locks(Lock(), _refuse, (Lock.acquire, Lock.release, Lock.__aenter__,
                            Lock.__aexit__))


class Event(Shared):
    """A flag that tasks wait for."""

    _kind = EVENT

    def __init__(self):
        self._waiters = []
        self._value = False

    def __repr__(self):
        return _describe(self, 'set' if self._value else 'unset')

    def is_set(self):
        """The flag is up."""
        return self._value

    def set(self):
        """Raises the flag: all who wait go on."""
        if not self._value:
            self._value = True
            event = notified(self, self._kind, len(self._waiters))
            for future in self._waiters:
                wake(future, event)

    def clear(self):
        """Lowers the flag."""
        was_up = getattr(self, '_value', False)
        self._value = False
        if was_up and self._kind == EVENT:
            cleared(self)

    async def wait(self):
        """Waits until the flag is up."""
        if self._value:
            return True
        future = _new_waiter(self, self._kind)
        self._waiters.append(future)
        try:
            await future
            return True
        finally:
            self._waiters.remove(future)


class Condition(_ContextManagerMixin, Shared):
    """A lock, and a line of those who wait until something has changed."""

    _kind = CONDITION

    def __init__(self, lock=None):
        if lock is None:
            lock = Lock()
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = []

    def __repr__(self):
        return _describe(self, 'locked' if self.locked() else 'unlocked')

    if version >= 313:
        async def wait(self):
            """Gives the lock up until it is notified and has it again."""
            if not self.locked():
                raise RuntimeError('cannot wait on un-acquired lock')
            future = _new_waiter(self, self._kind)
            self.release()
            try:
                try:
                    self._waiters.append(future)
                    try:
                        await future
                        return True
                    finally:
                        self._waiters.remove(future)
                finally:
                    error = await self._take_again()
                    if error is not None:
                        try:
                            raise error
                        finally:
                            error = None
            except BaseException:
                # It may have been notified, and cannot make use of it.
                self._notify(1)
                raise

        async def _take_again(self):
            error = None
            while True:
                try:
                    await self.acquire()
                    return error
                except CancelledError as cancelled:
                    error = cancelled
    else:
        async def wait(self):
            """Gives the lock up until it is notified and has it again."""
            if not self.locked():
                raise RuntimeError('cannot wait on un-acquired lock')
            self.release()
            try:
                future = _new_waiter(self, self._kind)
                self._waiters.append(future)
                try:
                    await future
                    return True
                finally:
                    self._waiters.remove(future)
            finally:
                cancelled = False
                while True:
                    try:
                        await self.acquire()
                        break
                    except CancelledError:
                        cancelled = True
                if cancelled:
                    raise CancelledError

    async def wait_for(self, predicate):
        """Waits until what the predicate says is true."""
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        """Wakes the first n of those who wait."""
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        if not self._notify(n) and self._kind == CONDITION:
            notified(self, self._kind, 0)

    def _notify(self, n):
        chosen = []
        for future in self._waiters:
            if len(chosen) >= n:
                break
            if is_pending(future):
                chosen.append(future)
        if chosen:
            event = notified(self, self._kind, len(chosen))
            for future in chosen:
                wake(future, event)
        return len(chosen)

    def notify_all(self):
        """Wakes all who wait."""
        self.notify(len(self._waiters))


class Semaphore(_ContextManagerMixin, Shared):
    """What so many tasks at a time may hold."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._waiters = None
        self._value = value

    def __repr__(self):
        return _describe(self, 'locked' if self.locked()
                         else f'unlocked, value:{self._value}')

    def locked(self):
        """It cannot be had at once."""
        return self._value == 0 or _someone_waits(self._waiters)

    async def acquire(self):
        """Waits until it can be had, and takes it."""
        if not self.locked():
            self._value -= 1
            acquired(self, SEMAPHORE)
            return True
        if self._waiters is None:
            self._waiters = []
        future = _new_waiter(self, SEMAPHORE)
        self._waiters.append(future)
        await self._wait_in_line(future)
        acquired(self, SEMAPHORE)
        return True

    if version >= 313:
        async def _wait_in_line(self, future):
            try:
                try:
                    await future
                finally:
                    self._waiters.remove(future)
            except CancelledError:
                # It was given to this task, which cannot take it.
                if future.done() and not future.cancelled():
                    self._value += 1
                raise
            finally:
                while self._value > 0 and self._wake_up_next():
                    pass
    else:
        async def _wait_in_line(self, future):
            try:
                try:
                    await future
                finally:
                    self._waiters.remove(future)
            except CancelledError:
                if not future.cancelled():
                    self._value += 1
                    self._wake_up_next()
                raise
            if self._value > 0:
                self._wake_up_next()

    def release(self):
        """Gives it back, and wakes the first of those who wait."""
        self._value += 1
        self._wake_up_next(released(self, SEMAPHORE))

    def _wake_up_next(self, event=None):
        """The first who waits has it now; False if nobody does."""
        if self._waiters:
            for future in self._waiters:
                if is_pending(future):
                    self._value -= 1
                    wake(future, event)
                    return True
        return False


class BoundedSemaphore(Semaphore):
    """A semaphore that nobody may give back more often than it was taken."""

    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


_FILLING = 'filling'
_DRAINING = 'draining'
_RESETTING = 'resetting'
_BROKEN = 'broken'


class _Gate(Condition):
    """What the tasks at a barrier wait for."""

    _kind = BARRIER


class Barrier(Shared):
    """Lets nobody pass until so many tasks have come."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be > 0' if version < 314
                             else 'parties must be >= 1')
        self._cond = _Gate()
        needs(self._cond, parties)
        self._parties = parties
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        extra = self._state
        if not self.broken:
            extra += f', waiters:{self.n_waiting}/{self.parties}'
        return f'<{object.__repr__(self)[1:-1]} [{extra}]>'

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        """Waits for the others; answers with its own number among them."""
        async with self._cond:
            await self._block()
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    await self._release()
                else:
                    await self._wait()
                return index
            finally:
                self._count -= 1
                self._exit()

    async def _block(self):
        """Those before it leave first."""
        await self._cond.wait_for(
            lambda: self._state is not _DRAINING
            and self._state is not _RESETTING)
        if self._state is _BROKEN:
            raise BrokenBarrierError('Barrier aborted')

    async def _release(self):
        """All have come."""
        self._state = _DRAINING
        self._cond.notify_all()

    async def _wait(self):
        await self._cond.wait_for(lambda: self._state is not _FILLING)
        if self._state is _BROKEN or self._state is _RESETTING:
            raise BrokenBarrierError('Abort or reset of barrier')

    def _exit(self):
        if self._count == 0:
            if self._state is _RESETTING or self._state is _DRAINING:
                self._state = _FILLING
            self._cond.notify_all()

    async def reset(self):
        """Whoever waits is told that it was for nothing."""
        async with self._cond:
            if self._count == 0:
                self._state = _FILLING
            elif self._state is not _RESETTING:
                self._state = _RESETTING
            self._cond.notify_all()

    async def abort(self):
        """Nobody can wait for it any more."""
        async with self._cond:
            self._state = _BROKEN
            self._cond.notify_all()

    @property
    def parties(self):
        """How many must come."""
        return self._parties

    @property
    def n_waiting(self):
        """How many have come."""
        if self._state is _FILLING:
            return self._count
        return 0

    @property
    def broken(self):
        """It was aborted."""
        return self._state is _BROKEN
