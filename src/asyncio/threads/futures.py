"""Work that is given to threads, and what comes of it: concurrent.futures."""

import threading
from _collections import deque
from _taskarium import generic_alias, place, version
from _threads import (
    RESULT, caused_by, hand_over, latest, me, now, park, report, set_worker,
    submitted, unpark, worked)
from collections import namedtuple
from queue import Empty

__all__ = ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED',
           'CancelledError', 'TimeoutError', 'InvalidStateError',
           'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed',
           'ThreadPoolExecutor']

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

# How many processors a program is told of: the same on every machine.
PROCESSORS = 4


class Error(Exception):
    """Something is wrong with a future."""


class CancelledError(Error):
    """The future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The future cannot do that now."""


class BrokenExecutor(RuntimeError):
    """The executor cannot take any work."""


class BrokenThreadPool(BrokenExecutor):
    """A thread could not be prepared for its work."""


for _class in (Error, CancelledError, InvalidStateError, BrokenExecutor):
    _class.__module__ = 'concurrent.futures._base'
BrokenThreadPool.__module__ = 'concurrent.futures.thread'


class Future:
    """A result that is not there yet, of what another thread does."""

    _work = None                    # what a pool's thread calls for it

    __class_getitem__ = classmethod(generic_alias)

    def __init__(self):
        self._state = 'PENDING'
        self._result = None
        self._exception = None
        self._waiters = []          # watchers of wait() and as_completed()
        self._tickets = deque()     # threads that wait for the result
        self._done_callbacks = []

    def __repr__(self):
        place = id(self)
        head = f'<{type(self).__name__} at {place:#x} state='
        if self._state == 'FINISHED':
            if self._exception:
                return f'{head}finished raised {type(self._exception).__name__}>'
            return f'{head}finished returned {type(self._result).__name__}>'
        if self._state == 'CANCELLED_AND_NOTIFIED':
            return head + 'cancelled>'
        return f'{head}{self._state.lower()}>'

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception as error:
            report(f'exception calling callback for {self!r}\n', error)

    def _notify_all(self):
        while self._tickets:
            ticket = self._tickets.popleft()
            ticket[1] = True
            unpark(ticket[0], None)

    def cancel(self):
        """It is not to be begun any more; False if it was."""
        if self._state in ('RUNNING', 'FINISHED'):
            return False
        if self.cancelled():
            return True
        self._state = 'CANCELLED'
        self._notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """It was cancelled."""
        return self._state in ('CANCELLED', 'CANCELLED_AND_NOTIFIED')

    def running(self):
        """A thread works on it."""
        return self._state == 'RUNNING'

    def done(self):
        """It has an end, whatever that is."""
        return self._state == 'FINISHED' or self.cancelled()

    def add_done_callback(self, fn):
        """To be called with the future when it is done."""
        if self.done():
            self._call(fn)
        else:
            self._done_callbacks.append(fn)

    def _wait(self, timeout):
        """Until it is done; raises what that is if it is no result."""
        if not self.done():
            ticket = [me(), False]
            self._tickets.append(ticket)
            try:
                if timeout is None or timeout > 0:
                    end = None if timeout is None else now() + timeout
                    while not ticket[1] and park(self, RESULT, end):
                        pass
            finally:
                if not ticket[1]:
                    self._tickets.remove(ticket)
        if self.cancelled():
            raise CancelledError()
        if self._state != 'FINISHED':
            raise TimeoutError()

    def result(self, timeout=None):
        """Waits for the result."""
        try:
            self._wait(timeout)
            if self._exception:
                raise self._exception
            return self._result
        finally:
            self = None

    def exception(self, timeout=None):
        """Waits for what it raised; None if that was nothing."""
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        """The work begins; False: it was cancelled."""
        if self._state == 'CANCELLED':
            self._state = 'CANCELLED_AND_NOTIFIED'
            for watcher in self._waiters:
                watcher.add_cancelled(self)
            return False
        if self._state == 'PENDING':
            self._state = 'RUNNING'
            return True
        raise RuntimeError('Future in unexpected state')

    def set_result(self, result):
        """That is what came of it."""
        if self.done():
            raise InvalidStateError(f'{self._state}: {self!r}')
        self._result = result
        self._state = 'FINISHED'
        for watcher in self._waiters:
            watcher.add_result(self)
        self._notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        """The work has raised that."""
        if self.done():
            raise InvalidStateError(f'{self._state}: {self!r}')
        self._exception = exception
        self._state = 'FINISHED'
        for watcher in self._waiters:
            watcher.add_exception(self)
        self._notify_all()
        self._invoke_callbacks()


place('concurrent.futures._base', Future)


# --- several futures -------------------------------------------------------

class _Watcher:
    """Hears of futures that are done."""

    def __init__(self, left, stop_on_exception):
        self.event = threading.Event()
        self.finished = []
        self._left = left
        self._stop_on_exception = stop_on_exception

    def _add(self, future):
        self.finished.append(future)
        self._left -= 1
        if self._left <= 0:
            self.event.set()

    add_result = add_cancelled = _add

    def add_exception(self, future):
        """One that has raised."""
        if self._stop_on_exception:
            self._left = 0
        self._add(future)


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def _is_over(future):
    return future._state in ('CANCELLED_AND_NOTIFIED', 'FINISHED')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for all of them, or for one; answers which are done."""
    fs = list(dict.fromkeys(fs))
    done = [future for future in fs if _is_over(future)]
    if return_when == FIRST_COMPLETED and done:
        return DoneAndNotDoneFutures(set(done), set(fs) - set(done))
    if return_when == FIRST_EXCEPTION and done:
        if any(not future.cancelled() and future.exception() is not None
               for future in done):
            return DoneAndNotDoneFutures(set(done), set(fs) - set(done))
    if len(done) == len(fs):
        return DoneAndNotDoneFutures(set(done), set())
    if return_when == FIRST_COMPLETED:
        watcher = _Watcher(1, False)
    elif return_when in (FIRST_EXCEPTION, ALL_COMPLETED):
        watcher = _Watcher(len(fs) - len(done),
                           return_when == FIRST_EXCEPTION)
    else:
        raise ValueError('Invalid return condition: %r' % return_when)
    for future in fs:
        future._waiters.append(watcher)
    watcher.event.wait(timeout)
    for future in fs:
        future._waiters.remove(watcher)
    over = set(done)
    over.update(watcher.finished)
    return DoneAndNotDoneFutures(over, set(fs) - over)


def as_completed(fs, timeout=None):
    """The futures one after another, as they are done."""
    end = None if timeout is None else now() + timeout
    fs = list(dict.fromkeys(fs))
    total = len(fs)
    done = [future for future in fs if _is_over(future)]
    pending = [future for future in fs if future not in done]
    watcher = _Watcher(1, False)
    for future in pending:
        future._waiters.append(watcher)
    try:
        for future in done:
            yield future
        while pending:
            left = None if end is None else end - now()
            if left is not None and left < 0:
                raise TimeoutError('%d (of %d) futures unfinished' % (
                    len(pending), total))
            watcher.event.wait(left)
            finished = watcher.finished
            watcher.finished = []
            watcher.event.clear()
            for future in finished:
                pending.remove(future)
                future._waiters.remove(watcher)
                yield future
    finally:
        for future in pending:
            future._waiters.remove(watcher)


# --- executors -------------------------------------------------------------

class Executor:
    """Takes functions to be called elsewhere."""

    def submit(self, fn, /, *args, **kwargs):
        """The future of fn(*args, **kwargs)."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Results in the order of what they come from."""
        end = None if timeout is None else timeout + now()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    if end is None:
                        yield _result_or_cancel(futures.pop())
                    else:
                        yield _result_or_cancel(futures.pop(), end - now())
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes nothing any more."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


place('concurrent.futures._base', Executor, wait, as_completed)


def _result_or_cancel(future, timeout=None):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future


class _Gate:
    """A lock of the executors' own: work that one of their threads hands in
    while it is being started waits until the thread that started it is on."""

    def __init__(self):
        self._closed = False
        self._tickets = deque()

    def __enter__(self):
        while self._closed:
            ticket = [me(), False]
            self._tickets.append(ticket)
            try:
                while not ticket[1] and park(None, RESULT, None):
                    pass
            finally:
                if not ticket[1]:
                    self._tickets.remove(ticket)
        self._closed = True

    def __exit__(self, *args):
        self._closed = False
        if self._tickets:
            ticket = self._tickets.popleft()
            ticket[1] = True
            unpark(ticket[0], None)


class _Pool:
    """What the workers of an executor know."""

    def __init__(self, initializer, initargs):
        self.work = deque()
        self.waiting = deque()      # workers without work
        self.idle = 0
        self.is_shut_down = False
        self.is_lost = False
        self.broken = False
        self.gate = _Gate()
        self.threads = []
        self.initializer = initializer
        self.initargs = initargs

    def put(self, item):
        """Some work, or None: to look round. Who waits gets it at once."""
        self.work.append(item)
        if self.waiting:
            ticket = self.waiting.popleft()
            ticket[1] = True
            if item is None:
                unpark(ticket[0], None)
            else:
                hand_over(ticket[0])

    def get(self):
        """Waits for work."""
        while not self.work:
            ticket = [me(), False]
            self.waiting.append(ticket)
            while not ticket[1] and park(None, RESULT, None):
                pass
        return self.work.popleft()

    def break_down(self):
        """A worker could not be prepared."""
        self.broken = ('A thread initializer failed, the thread pool '
                       'is not usable anymore')
        while self.work:
            item = self.work.popleft()
            if item is not None:
                item[0].set_exception(BrokenThreadPool(self.broken))


def _do(item):
    future, fn, args, kwargs, given = item
    if not future.set_running_or_notify_cancel():
        worked(_name_of(fn), given, False)
        return
    try:
        result = fn(*args, **kwargs)
    except BaseException as error:
        worked(_name_of(fn), given, True)
        future.set_exception(error)
        item = future = None
    else:
        worked(_name_of(fn), given, True)
        future.set_result(result)


def _prepare(pool):
    try:
        pool.initializer(*pool.initargs)
        return True
    except BaseException as error:
        report('Exception in initializer:\n', error)
        with pool.gate:
            pool.break_down()
        return False


def _worker(pool):
    set_worker(me())
    if pool.initializer is not None and not _prepare(pool):
        return
    while True:
        # Up to 3.11 a worker counts as idle after each piece of work.
        if version >= 312 and not pool.work and not pool.is_lost:
            pool.idle += 1
        item = pool.get()
        if item is not None:
            _do(item)
            item = None
            if version < 312 and not pool.is_lost:
                pool.idle += 1
            continue
        if _is_shut_down or pool.is_lost or pool.is_shut_down:
            pool.is_shut_down = True
            pool.put(None)
            return


_is_shut_down = False
_global_gate = _Gate()
_pools = {}             # by thread
_executors = 0


def _python_exit():
    global _is_shut_down
    with _global_gate:
        _is_shut_down = True
    items = list(_pools.items())
    for thread, pool in items:
        pool.put(None)
    for thread, pool in items:
        thread.join()


threading._register_atexit(_python_exit)


class InContext:
    """What to_thread() gives to a thread: a call in a context."""

    def __init__(self, context, func, args, kwargs):
        self.context = context
        self.func = func
        self.args = args
        self.kwargs = kwargs

    def __call__(self):
        return self.context.run(self.func, *self.args, **self.kwargs)


def _name_of(fn):
    """What a trace calls it."""
    return getattr(getattr(fn, 'func', fn), '__qualname__', '?')


class ThreadPoolExecutor(Executor):
    """Calls functions in threads, of which it has not more than so many."""

    def __init__(self, max_workers=None, thread_name_prefix='',
                 initializer=None, initargs=()):
        global _executors
        if max_workers is None:
            max_workers = min(32, PROCESSORS + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._pool = _Pool(initializer, initargs)
        if not thread_name_prefix:
            thread_name_prefix = f'ThreadPoolExecutor-{_executors}'
            _executors += 1
        self._thread_name_prefix = thread_name_prefix

    def __del__(self):
        pool = getattr(self, '_pool', None)
        if pool is not None:
            pool.is_lost = True
            pool.put(None)

    def submit(self, fn, /, *args, **kwargs):
        """The future of fn(*args, **kwargs), which a thread will call."""
        pool = self._pool
        with pool.gate, _global_gate:
            if pool.broken:
                raise BrokenThreadPool(pool.broken)
            if pool.is_shut_down:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _is_shut_down:
                raise RuntimeError('cannot schedule new futures after '
                                   'interpreter shutdown')
            future = Future()
            name = _name_of(fn)
            future._work = name if name != '?' else None
            cause = submitted(name)
            pool.put((future, fn, args, kwargs, latest()))
            self._adjust_thread_count()
            caused_by(cause)
            return future

    def _adjust_thread_count(self):
        pool = self._pool
        if pool.idle:
            pool.idle -= 1
            return
        count = len(pool.threads)
        if count < self._max_workers:
            thread = threading.Thread(
                name=f'{self._thread_name_prefix}_{count}', target=_worker,
                args=(pool,))
            thread.start()
            pool.threads.append(thread)
            _pools[thread] = pool

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes nothing any more; waits for what it has."""
        pool = self._pool
        with pool.gate:
            pool.is_shut_down = True
            if cancel_futures:
                while pool.work:
                    item = pool.work.popleft()
                    if item is not None:
                        item[0].cancel()
            pool.put(None)
        if wait:
            for thread in pool.threads:
                thread.join()


place('concurrent.futures.thread', ThreadPoolExecutor)
