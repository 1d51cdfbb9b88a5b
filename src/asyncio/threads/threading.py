"""Threads, and what they wait for one another with.

A thread runs alone until it waits: see asyncio_threads.h. So nothing here
needs to be locked.
"""

from _asyncio import (
    BARRIER, CONDITION, EVENT, LOCK, SEMAPHORE, Shared, acquired, notified,
    released)
from _collections import deque
from _taskarium import in_c, index as _index, place, title, version
from _threads import (
    THREAD, at_exit, failed, me, new_thread, now, number, owner, park, report,
    set_name, set_owner, start, unpark)

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread',
           'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock', 'RLock',
           'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier',
           'BrokenBarrierError', 'Timer', 'ThreadError', 'excepthook',
           'ExceptHookArgs', 'local']

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError


def _deadline(timeout):
    """The moment until which to wait; None: for ever."""
    if timeout is None or timeout < 0:
        return None
    if timeout > TIMEOUT_MAX:
        raise OverflowError('timestamp too large to convert to C _PyTime_t')
    return now() + timeout


def _check_timeout(blocking, timeout):
    if not isinstance(timeout, float):
        timeout = _index(timeout)
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError('timeout value must be a non-negative number')


def _wait_for_lock(lock, timeout):
    """In the line of those who wait for a lock; answers whether it is free."""
    thread = me()
    deadline = _deadline(timeout)
    lock._waiters.append(thread)
    try:
        while lock._locked:
            if not park(lock, LOCK, deadline):
                return not lock._locked
        return True
    finally:
        lock._waiters.remove(thread)


def _free(lock):
    lock._locked = False
    event = released(lock, LOCK)
    if lock._waiters:
        unpark(lock._waiters[0], event)


class lock(Shared):
    """What one thread at a time may hold."""

    __slots__ = '_locked', '_waiters', '__weakref__'

    def __init__(self, *args):
        if hasattr(self, '_waiters'):   # CPython makes it before
            return
        if args:
            raise TypeError(f'lock expected 0 arguments, got {len(args)}')
        self._locked = False
        self._waiters = []

    def __repr__(self):
        state = 'locked' if self._locked else 'unlocked'
        return f'<{state} {object.__repr__(self)[1:-1]}>'

    def acquire(self, blocking=True, timeout=-1):
        """Waits until nobody holds it, and takes it."""
        _check_timeout(blocking, timeout)
        if self._locked:
            if not blocking or timeout == 0:
                return False
            if not _wait_for_lock(self, timeout):
                return False
        self._locked = True
        acquired(self, LOCK)
        return True

    def release(self):
        """Gives it up."""
        if not self._locked:
            raise RuntimeError('release unlocked lock')
        _free(self)

    def locked(self):
        """Somebody holds it."""
        return self._locked

    def acquire_lock(self, *args, **kwargs):
        """The same as acquire()."""
        return self.acquire(*args, **kwargs)

    def release_lock(self):
        """The same as release()."""
        self.release()

    def locked_lock(self):
        """The same as locked()."""
        return self.locked()

    def __enter__(self, *args, **kwargs):
        return self.acquire(*args, **kwargs)

    def __exit__(self, *args):
        self.release()


if version >= 313:
    Lock = lock
else:
    def allocate_lock():
        """A lock that nobody holds."""
        return lock()

    place('_thread', allocate_lock)
    in_c(allocate_lock)
    Lock = allocate_lock


class RLock(Shared):
    """A lock that its holder may take again."""

    __slots__ = '_locked', '_waiters', '_owner', '_count', '__weakref__'

    def __init__(self, *args, **kwargs):
        if hasattr(self, '_waiters'):   # CPython makes it before
            return
        self._locked = False
        self._waiters = []
        self._owner = None
        self._count = 0

    def __repr__(self):
        state = 'locked' if self._locked else 'unlocked'
        ident = get_ident_of(self._owner) if self._owner else 0
        words = object.__repr__(self)[1:-1]
        name, _, place = words.partition(' at ')
        return (f'<{state} {name} owner={ident} count={self._count} '
                f'at {place}>')

    def acquire(self, blocking=True, timeout=-1):
        """Waits until nobody else holds it, and takes it once more."""
        _check_timeout(blocking, timeout)
        thread = me()
        if self._owner is thread:
            self._count += 1
            return True
        if self._locked:
            if not blocking or timeout == 0:
                return False
            if not _wait_for_lock(self, timeout):
                return False
        self._locked = True
        self._owner = thread
        self._count = 1
        acquired(self, LOCK)
        return True

    def release(self):
        """Gives it up once; the last time others may have it."""
        if self._owner is not me():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = None
            _free(self)

    def __enter__(self, *args, **kwargs):
        return self.acquire(*args, **kwargs)

    def __exit__(self, *args):
        self.release()

    def _release_save(self):
        if not self._count:
            raise RuntimeError('cannot release un-acquired lock')
        state = self._count, self._owner
        self._count = 0
        self._owner = None
        _free(self)
        return state

    def _acquire_restore(self, state):
        if self._locked:
            _wait_for_lock(self, -1)
        self._locked = True
        self._count, self._owner = state
        acquired(self, LOCK)

    def _is_owned(self):
        return self._owner is me()

    def _recursion_count(self):
        return self._count if self._owner is me() else 0


_CRLock = RLock


def RLock(*args, **kwargs):
    """A lock that its holder may take again."""
    return _CRLock(*args, **kwargs)



class Condition(Shared):
    """A lock, and those who wait until something has changed."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        if hasattr(lock, '_release_save'):
            self._release_save = lock._release_save
        if hasattr(lock, '_acquire_restore'):
            self._acquire_restore = lock._acquire_restore
        if hasattr(lock, '_is_owned'):
            self._is_owned = lock._is_owned
        self._waiters = deque()

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Gives the lock up, waits to be notified, and takes it again."""
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        ticket = [me(), False]
        self._waiters.append(ticket)
        saved = self._release_save()
        try:
            if timeout is None or timeout > 0:
                deadline = _deadline(timeout)
                while not ticket[1] and park(self, CONDITION, deadline):
                    pass
            return ticket[1]
        finally:
            self._acquire_restore(saved)
            if not ticket[1]:
                try:
                    self._waiters.remove(ticket)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        """Waits until the predicate is true."""
        end = None
        left = timeout
        result = predicate()
        while not result:
            if left is not None:
                if end is None:
                    end = now() + left
                else:
                    left = end - now()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Lets n of those who wait go on."""
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        count = min(n, len(self._waiters))
        event = notified(self, CONDITION, count if count > 0 else 0)
        while self._waiters and n > 0:
            ticket = self._waiters.popleft()
            ticket[1] = True
            unpark(ticket[0], event)
            n -= 1

    def notify_all(self):
        """Lets all of them go on."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        """The same, in an old word."""
        import warnings
        warnings.warn('notifyAll() is deprecated, use notify_all() instead',
                      DeprecationWarning, stacklevel=1)
        self.notify_all()


class Semaphore(Shared):
    """A counter: how many may go on yet."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._waiters = deque()
        self._value = value

    def __repr__(self):
        kind = type(self)
        return (f'<{kind.__module__}.{kind.__qualname__} at '
                f'{object.__repr__(self)[:-1].rpartition(" ")[2]}: '
                f'value={self._value}>')

    def acquire(self, blocking=True, timeout=None):
        """Waits until the counter is not 0, and takes one off."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        while self._value == 0:
            if not blocking:
                return False
            if timeout is not None:
                if end is None:
                    end = now() + timeout
                elif end <= now():
                    return False
            ticket = [me(), False]
            self._waiters.append(ticket)
            try:
                if timeout is None or timeout > 0:
                    while not ticket[1] and park(self, SEMAPHORE, end):
                        pass
            finally:
                if not ticket[1]:
                    self._waiters.remove(ticket)
            if not ticket[1] and end is not None and end <= now():
                return False
        self._value -= 1
        acquired(self, SEMAPHORE)
        return True

    __enter__ = acquire

    def release(self, n=1):
        """Adds n to the counter."""
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n
        event = released(self, SEMAPHORE)
        while n and self._waiters:
            ticket = self._waiters.popleft()
            ticket[1] = True
            unpark(ticket[0], event)
            n -= 1

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """One that is never released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return f'{super().__repr__()[:-1]}/{self._initial_value}>'

    def release(self, n=1):
        """Adds n to the counter."""
        if n < 1:
            raise ValueError('n must be one or more')
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        super().release(n)


class Event(Shared):
    """A flag that threads wait for."""

    def __init__(self):
        self._waiters = deque()
        self._flag = False

    def __repr__(self):
        kind = type(self)
        state = 'set' if self._flag else 'unset'
        return (f'<{kind.__module__}.{kind.__qualname__} at '
                f'{object.__repr__(self)[:-1].rpartition(" ")[2]}: {state}>')

    def is_set(self):
        """The flag is up."""
        return self._flag

    def isSet(self):
        """The same, in an old word."""
        import warnings
        warnings.warn('isSet() is deprecated, use is_set() instead',
                      DeprecationWarning, stacklevel=1)
        return self.is_set()

    def set(self):
        """Raises the flag: all who wait go on."""
        self._flag = True
        event = notified(self, EVENT, len(self._waiters))
        while self._waiters:
            ticket = self._waiters.popleft()
            ticket[1] = True
            unpark(ticket[0], event)

    def clear(self):
        """Lowers the flag."""
        self._flag = False

    def wait(self, timeout=None):
        """Waits until the flag is up."""
        if self._flag:
            return True
        ticket = [me(), False]
        self._waiters.append(ticket)
        try:
            if timeout is None or timeout > 0:
                deadline = _deadline(timeout)
                while not ticket[1] and park(self, EVENT, deadline):
                    pass
        finally:
            if not ticket[1]:
                self._waiters.remove(ticket)
        return ticket[1]


class BrokenBarrierError(RuntimeError):
    """A barrier was reset or aborted, or somebody's time was up."""


class Barrier(Shared):
    """Lets threads go on when so many of them have come."""

    def __init__(self, parties, action=None, timeout=None):
        if version >= 313 and parties < 1:
            raise ValueError('parties must be > 0')
        self._waiters = deque()
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0     # filling; 1 draining, -1 resetting, -2 broken
        self._count = 0

    def __repr__(self):
        kind = type(self)
        place = object.__repr__(self)[:-1].rpartition(' ')[2]
        head = f'<{kind.__module__}.{kind.__qualname__} at {place}: '
        if self.broken:
            return head + 'broken>'
        return f'{head}waiters={self.n_waiting}/{self.parties}>'

    def _wait(self, timeout):
        """Until somebody tells that the state has changed."""
        ticket = [me(), False]
        self._waiters.append(ticket)
        deadline = _deadline(timeout)
        try:
            while not ticket[1] and park(self, BARRIER, deadline):
                pass
        finally:
            if not ticket[1]:
                self._waiters.remove(ticket)
        return ticket[1]

    def _notify_all(self):
        event = notified(self, BARRIER, len(self._waiters))
        while self._waiters:
            ticket = self._waiters.popleft()
            ticket[1] = True
            unpark(ticket[0], event)

    def wait(self, timeout=None):
        """Waits for the others; answers with a number of one's own."""
        if timeout is None:
            timeout = self._timeout
        while self._state in (-1, 1):
            self._wait(None)
        if self._state < 0:
            raise BrokenBarrierError
        index = self._count
        self._count += 1
        try:
            if index + 1 == self._parties:
                self._release()
            else:
                end = None if timeout is None else now() + timeout
                while self._state == 0:
                    left = None if end is None else end - now()
                    if left is not None and left <= 0:
                        self._break()
                        raise BrokenBarrierError
                    if not self._wait(left) and self._state == 0:
                        self._break()
                        raise BrokenBarrierError
                if self._state < 0:
                    raise BrokenBarrierError
            return index
        finally:
            self._count -= 1
            self._exit()

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = 1
            self._notify_all()
        except:
            self._break()
            raise

    def _exit(self):
        if self._count == 0 and self._state in (-1, 1):
            self._state = 0
            self._notify_all()

    def reset(self):
        """Those who wait get BrokenBarrierError."""
        if self._count > 0:
            if self._state in (0, -2):
                self._state = -1
        else:
            self._state = 0
        self._notify_all()

    def abort(self):
        """So do they, and everybody who comes."""
        self._break()

    def _break(self):
        self._state = -2
        self._notify_all()

    @property
    def parties(self):
        """How many have to come."""
        return self._parties

    @property
    def n_waiting(self):
        """How many have."""
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        """It is, until it is reset."""
        return self._state == -2


# --- threads ---------------------------------------------------------------

_count = 0
_active = {}        # thread by its handle, in the order of their starting


def _new_name(template):
    global _count
    _count += 1
    return template % _count


def get_ident_of(handle):
    """A number of its own, above 0."""
    return number(handle) + 1


class ExceptHookArgs(tuple):
    """What threading.excepthook() is told."""

    __slots__ = ()

    def __new__(cls, args):
        return super().__new__(cls, args)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        return ('_thread._ExceptHookArgs('
                f'exc_type={self[0]!r}, exc_value={self[1]!r}, '
                f'exc_traceback={self[2]!r}, thread={self[3]!r})')


def excepthook(args, /):
    """Tells on stderr of an exception that nobody caught."""
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    report(f'Exception in thread {name}:\n', args.exc_value)


excepthook.__name__ = excepthook.__qualname__ = '_excepthook'
__excepthook__ = excepthook


class Thread:
    """A function that runs beside what runs already."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(),
                 kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError('group argument must be None for now')
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = _new_name('Thread-%d')
            if target is not None:
                try:
                    name += f' ({target.__name__})'
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        if daemon is None:
            daemon = current_thread().daemon
        self._daemonic = daemon
        self._handle = None
        self._is_stopped = False
        self._joiners = []
        self._initialized = True

    def __repr__(self):
        if not self._initialized:
            raise AssertionError('Thread.__init__() was not called')
        status = 'initial'
        if self._handle is not None:
            status = 'stopped' if self._is_stopped else 'started'
        if self._daemonic:
            status += ' daemon'
        if self._handle is not None:
            status += f' {self.ident}'
        return f'<{type(self).__name__}({self._name}, {status})>'

    def start(self):
        """Runs it: until it waits, before this returns."""
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._handle is not None:
            raise RuntimeError('threads can only be started once')
        if len(_active) >= 2000:
            raise RuntimeError("can't start new thread")
        self._handle = handle = new_thread(self)
        _active[handle] = self
        start(handle, self._bootstrap, self._name)

    def run(self):
        """Calls what it was given."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        try:
            self.run()
        except BaseException as error:
            self._tell(error)
        finally:
            self._is_stopped = True
            _active.pop(self._handle, None)
            for thread in self._joiners:
                unpark(thread, None)
            self._joiners = []

    def _tell(self, error):
        if not isinstance(error, SystemExit):
            failed(error)
        try:
            excepthook(ExceptHookArgs((type(error), error,
                                       error.__traceback__, self)))
        except Exception as failure:
            report('Exception in threading.excepthook:\n', failure)

    def join(self, timeout=None):
        """Waits until it has ended, or for so long."""
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._handle is None:
            raise RuntimeError('cannot join thread before it is started')
        thread = me()
        if self._handle is thread:
            raise RuntimeError('cannot join current thread')
        deadline = None if timeout is None else now() + max(timeout, 0)
        while not self._is_stopped:
            self._joiners.append(thread)
            woken = False
            try:
                woken = park(self._handle, THREAD, deadline)
            finally:
                if not woken and thread in self._joiners:
                    self._joiners.remove(thread)
            if not woken:
                break

    @property
    def name(self):
        """What it is called."""
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)
        if self._handle is not None:
            set_name(self._handle, self._name)

    @property
    def ident(self):
        """Its number; None before it is started."""
        return None if self._handle is None else get_ident_of(self._handle)

    native_id = ident

    def is_alive(self):
        """It was started and has not ended."""
        return self._handle is not None and not self._is_stopped

    @property
    def daemon(self):
        """The program does not wait for it at its end."""
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._handle is not None:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        """As `daemon`."""
        return self.daemon

    def setDaemon(self, daemonic):
        """As `daemon`."""
        self.daemon = daemonic

    def getName(self):
        """As `name`."""
        return self.name

    def setName(self, name):
        """As `name`."""
        self.name = name


class Timer(Thread):
    """Calls a function after some time, unless it is cancelled."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        """It calls nothing, if it has not done so yet."""
        self.finished.set()

    def run(self):
        """Waits, and calls."""
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    """The thread in which the program's module runs."""

    def __init__(self):
        self._name = 'MainThread'
        self._daemonic = False
        self._handle = me()
        self._is_stopped = False
        self._joiners = []
        self._initialized = True


def current_thread():
    """The Thread that runs."""
    thread = owner(me())
    return _main_thread if thread is None else thread


def main_thread():
    """The Thread in which the program's module runs."""
    return _main_thread


def get_ident():
    """The number of the thread that runs."""
    return get_ident_of(me())


def get_native_id():
    """What the system calls it, which is the same here."""
    return get_ident()


def enumerate():
    """All threads that are alive."""
    return list(_active.values())


def active_count():
    """How many these are."""
    return len(_active)


def currentThread():
    """As current_thread()."""
    return current_thread()


def activeCount():
    """As active_count()."""
    return active_count()


# --- what each thread has its own of ----------------------------------------

class local:
    """An object whose attributes each thread has for itself."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_local__args', (args, kwargs))
        object.__setattr__(self, '_local__dicts', {me(): {}})
        return self

    def __getattribute__(self, name):
        names = _names_of(self)
        if name == '__dict__':
            return names
        if name in names:
            return names[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError as error:
            if type(self) is not local:
                raise
            failure = error
        raise AttributeError(
            f'{_kind_of(self)!r} object has no attribute {name!r}',
            name=name, obj=self) from failure.__cause__

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(
                f"{type(self).__name__!r} object attribute '__dict__' is "
                "read-only")
        _names_of(self)[name] = value

    def __delattr__(self, name):
        names = _names_of(self)
        if name not in names:
            raise AttributeError(
                f'{_kind_of(self)!r} object has no attribute {name!r}')
        del names[name]

local.__name__ = local.__qualname__ = '_local'


def _kind_of(self):
    return '_thread._local' if type(self) is local else type(self).__name__


def _names_of(self):
    dicts = object.__getattribute__(self, '_local__dicts')
    thread = me()
    names = dicts.get(thread)
    if names is None:
        names = dicts[thread] = {}
        args, kwargs = object.__getattribute__(self, '_local__args')
        type(self).__init__(self, *args, **kwargs)
    return names


# --- the end ----------------------------------------------------------------

_atexit = []


def _register_atexit(function, *args, **kwargs):
    """To be called before the threads are waited for that are left."""
    _atexit.append((function, args, kwargs))


def _shutdown():
    while _atexit:
        function, args, kwargs = _atexit.pop()
        function(*args, **kwargs)
    while True:
        for thread in _active.values():
            if thread is not _main_thread and not thread.daemon:
                break
        else:
            return
        thread.join()


_main_thread = _MainThread()
set_owner(_main_thread._handle, _main_thread)
_active[_main_thread._handle] = _main_thread
at_exit(_shutdown)

place('_thread', lock, _CRLock, local, get_ident, get_native_id, excepthook)
title(lock, '_thread.lock')
title(_CRLock, '_thread.RLock')
title(local, '_thread._local')
in_c(lock.__init__, 'unpacks')
for _each in lock, _CRLock, local, get_ident, get_native_id, excepthook:
    in_c(_each)
