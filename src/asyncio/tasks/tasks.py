"""Waiting for several tasks, for a while, or behind a shield."""

from _asyncio import (
    AS_COMPLETED, SHIELD, WAIT, WAIT_FOR, CancelledError, Future, Queue, Task,
    ensure_future, exception_of, factory_of, future, gather_watch,
    gather_watched, get_event_loop, get_running_loop, hand_on, is_of_library,
    iscoroutine, isfuture, kept_result, left as left_pending, new_set, report,
    set_about, sleep, sleep_until, timeout as timeout_after, wake)
from _functools import partial
from _taskarium import place, version

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


def _result_of(one):
    """Its result; of what the program derives by its own method."""
    if type(one) in (Future, Task):
        return kept_result(one)
    return one.result()


async def _wrap_awaitable(awaitable):
    return await awaitable


if version >= 312:
    _wrap_awaitable.__qualname__ = 'ensure_future.<locals>._wrap_awaitable'


_ASKED = ('add_done_callback', 'cancelled', 'exception', 'result', 'done',
          'get_loop')


def _is_asked(one):
    """Whether a method that gather() calls is the program's own."""
    return any(getattr(type(one), name)
               not in (getattr(Task, name), getattr(Future, name))
               for name in _ASKED)


def _call_with_awaitables(function, arguments, keywords):
    """Calls it with coroutines in the place of other awaitables, or with the
    tasks that a factory makes."""
    first = arguments[0]
    if isfuture(first) and function.__name__ == 'ensure_future':
        return _ensure_future(first, **keywords)
    made = {}
    links = {}
    try:
        factory = factory_of(get_running_loop())
    except RuntimeError:
        factory = None
    gathers = factory is not None and function.__name__ == 'gather'
    for one in arguments:
        if one not in made:
            is_known = (isfuture(one) or iscoroutine(one)
                        or not hasattr(type(one), '__await__'))
            made[one] = one if is_known else _wrap_awaitable(one)
            if factory is not None:
                made[one] = ensure_future(made[one])
                if not gathers:
                    continue
                # Its callback is added before the next one is made.
                if _is_asked(made[one]):
                    return _gather_derived(
                        [made.get(other, other) for other in arguments],
                        keywords.get('return_exceptions', False))
                if isfuture(made[one]):
                    links[one] = gather_watch(made[one], made[one] is not one)
    if gathers and len(links) == len(made) and (
            made[arguments[0]].get_loop() is get_running_loop()):
        return gather_watched(tuple([made[one] for one in arguments]),
                              tuple([links[one] for one in arguments]),
                              keywords.get('return_exceptions', False))
    return function(*[made[one] for one in arguments], **keywords)


def _loop_of(one):
    """Of any object that behaves as a future."""
    try:
        get_loop = one.get_loop
    except AttributeError:
        return one._loop
    return get_loop()


def _ensure_future(awaitable, loop=None):
    if isfuture(awaitable) and not isinstance(awaitable, Future):
        if loop is not None and loop is not _loop_of(awaitable):
            raise ValueError('The future belongs to a different loop than the '
                             'one specified as the loop argument')
        return awaitable
    if (not isfuture(awaitable) and not iscoroutine(awaitable)
            and hasattr(type(awaitable), '__await__')):
        awaitable = _wrap_awaitable(awaitable)
    return ensure_future(awaitable, loop=loop)


async def _sleep(delay, result):
    """sleep() for a delay that says itself how it is compared and added."""
    if delay <= 0:
        await sleep(0)
        return result
    if version >= 313:
        import math
        if math.isnan(delay):
            raise ValueError('Invalid delay: NaN (not a number)')
    await sleep_until(delay, get_running_loop().time() + delay)
    return result


_sleep.__name__ = _sleep.__qualname__ = 'sleep'


def iscoroutinefunction(func):
    """Calling it makes a coroutine."""
    import inspect
    if version >= 314:
        from warnings import _warn_program
        _warn_program("'asyncio.iscoroutinefunction' is deprecated and slated "
                      'for removal in Python 3.16; use '
                      'inspect.iscoroutinefunction() instead',
                      DeprecationWarning)
    return inspect.iscoroutinefunction(func)


place('asyncio.coroutines', iscoroutinefunction)


# --- wait --------------------------------------------------------------------

async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits until some or all are done; answers with those that are done and
    those that are not."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError('expect a list of futures, not ' + type(fs).__name__)
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = new_set(list(fs))
    for one in fs:
        if iscoroutine(one):
            raise TypeError(
                'Passing coroutines is forbidden, use tasks explicitly.')
    return await _wait(fs, timeout, return_when, get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = future(tuple(fs), WAIT)
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)

    def _on_completion(one):
        nonlocal left
        left -= 1
        if (left <= 0 or return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION
                and not one.cancelled() and one.exception() is not None):
            if timer is not None:
                timer.cancel()
            wake(waiter, None)

    for one in fs:
        one.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        set_about(waiter, None)     # who waits holds it for a while
        if timer is not None:
            timer.cancel()
        for one in fs:
            one.remove_done_callback(_on_completion)
    done, pending = [], []
    for one in fs:
        (done if one.done() else pending).append(one)
    left_pending(len(done), pending)
    return new_set(done), new_set(pending)


def _release_waiter(waiter, *args):
    wake(waiter, None)


# --- wait_for ----------------------------------------------------------------

async def _cancel_and_wait(fut):
    """Asks it to stop, and waits until it has."""
    waiter = future(fut, WAIT_FOR)
    released = partial(_release_waiter, waiter)
    fut.add_done_callback(released)
    try:
        fut.cancel()
        await waiter
    finally:
        set_about(waiter, None)
        fut.remove_done_callback(released)


async def _result_too_late(fut):
    """Its result if it is done, else what becomes of it when it is asked to
    stop: that it did is a TimeoutError."""
    if fut.done():
        return _result_of(fut)
    return await _result_of_stopped(fut)


async def _result_of_stopped(fut):
    await _cancel_and_wait(fut)
    try:
        return _result_of(fut)
    except CancelledError as error:
        raise TimeoutError from error


if version >= 312:
    async def wait_for(fut, timeout):
        """Waits for it, for so many seconds at most; then it is cancelled."""
        if timeout is not None and timeout <= 0:
            return await _result_too_late(_ensure_future(fut))
        async with timeout_after(timeout):
            return await fut
else:
    async def wait_for(fut, timeout):
        """Waits for it, for so many seconds at most; then it is cancelled."""
        loop = get_running_loop()
        if timeout is None:
            return await fut
        if timeout <= 0:
            return await _result_too_late(_ensure_future(fut, loop))
        waiter = future(None, WAIT_FOR)
        timer = loop.call_later(timeout, _release_waiter, waiter)
        fut = _ensure_future(fut, loop)
        set_about(waiter, fut)
        released = partial(_release_waiter, waiter)
        fut.add_done_callback(released)
        try:
            try:
                await waiter
            except CancelledError:
                if fut.done():
                    return _result_of(fut)
                fut.remove_done_callback(released)
                # Nothing of it may go on after this one has ended.
                await _cancel_and_wait(fut)
                raise
            if fut.done():
                return _result_of(fut)
            fut.remove_done_callback(released)
            return await _result_of_stopped(fut)
        finally:
            set_about(waiter, None)
            timer.cancel()


# --- shield ------------------------------------------------------------------

def _log_on_exception(fut):
    if fut.cancelled():
        return
    error = fut.exception()
    if error is not None:
        report(f'{type(error).__name__} exception in shielded future', error,
               fut)


def _hand_on(inner, outer):
    """What came of the inner one comes of the outer one."""
    if type(inner) in (Future, Task):
        hand_on(inner, outer)
    elif inner.cancelled():
        outer.cancel()
    else:
        error = inner.exception()
        if error is None:
            outer.set_result(inner.result())
        else:
            outer.set_exception(error)


def shield(arg):
    """What can be cancelled while the inner one goes on."""
    inner = _ensure_future(arg)
    if inner.done():
        return inner
    if type(inner) not in (Future, Task):
        _loop_of(inner)
    outer = future(inner, SHIELD)

    def _inner_done_callback(inner):
        if outer.cancelled():
            if version < 314 and not inner.cancelled():
                inner.exception()
            return
        _hand_on(inner, outer)

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)
            if version >= 314:
                inner.remove_done_callback(_log_on_exception)
                inner.add_done_callback(_log_on_exception)
        set_about(outer, None)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


# --- as_completed ------------------------------------------------------------

class _Done(Queue):
    """Those that are done and that nobody has asked for."""

    _get_kind = AS_COMPLETED
    _is_told = False


class _Watch:
    """Futures, handed on as they are done."""

    def __init__(self, fs, timeout):
        self._done = _Done()
        self._timeout_handle = None
        loop = get_event_loop()
        todo = dict.fromkeys(
            [_ensure_future(one) for one in dict.fromkeys(fs)])
        for one in todo:
            one.add_done_callback(self._handle_completion)
        if todo and timeout is not None:
            self._timeout_handle = loop.call_later(timeout,
                                                   self._handle_timeout)
        self._todo = todo
        self._todo_left = len(todo)

    def _handle_timeout(self):
        for one in self._todo:
            one.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)
        self._todo.clear()

    def _handle_completion(self, one):
        if not self._todo:
            return
        del self._todo[one]
        self._done.put_nowait(one)
        if not self._todo and self._timeout_handle is not None:
            self._timeout_handle.cancel()

    async def _first(self):
        one = await self._done.get()
        if one is None:
            raise TimeoutError
        return one


_Watch._handle_completion.__qualname__ = (
    '_AsCompletedIterator._handle_completion' if version >= 313
    else 'as_completed.<locals>._on_completion')

if version >= 313:
    class _AsCompletedIterator(_Watch):
        """Walked by `for`, it gives coroutines, each for the next result; by
        `async for`, the futures themselves."""

        def __aiter__(self):
            return self

        def __iter__(self):
            return self

        async def __anext__(self):
            if not self._todo_left:
                raise StopAsyncIteration
            self._todo_left -= 1
            return await self._first()

        def __next__(self):
            if not self._todo_left:
                raise StopIteration
            self._todo_left -= 1
            return self._wait_for_one()

        async def _wait_for_one(self):
            one = await self._first()
            return _result_of(one)

    def as_completed(fs, *, timeout=None):
        """The futures, or their results, as they are done."""
        if isfuture(fs) or iscoroutine(fs) or hasattr(type(fs), '__await__'):
            raise TypeError('expects an iterable of awaitables, not '
                            + type(fs).__name__)
        return _AsCompletedIterator(fs, timeout)
else:
    def as_completed(fs, *, timeout=None):
        """Coroutines, each for the next result."""
        if isfuture(fs) or iscoroutine(fs):
            raise TypeError('expect an iterable of futures, not '
                            + type(fs).__name__)
        watch = _Watch(fs, timeout)
        last = next(reversed(watch._todo), None)  # held on until it is over

        async def _wait_for_one():
            one = await watch._first()
            return _result_of(one)

        for _ in range(watch._todo_left):
            yield _wait_for_one()


# --- where a task stands -----------------------------------------------------

def _stands_in_library(task):
    """Its coroutine is asyncio's own, whose frames nobody is shown."""
    return is_of_library(task.get_coro()) and not task.done()


def _outermost_frame(task):
    coro = task.get_coro()
    if is_of_library(coro) and task.done():
        return None
    for name in 'cr_frame', 'gi_frame', 'ag_frame':
        if hasattr(coro, name):
            return getattr(coro, name)
    return None


def get_stack(task, limit):
    """The frames of a task: of its coroutine and whoever runs it, or those
    that its exception has come by."""
    frames = []
    frame = _outermost_frame(task)
    error = exception_of(task)
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif error is not None:
        place = error.__traceback__
        while place is not None and (limit is None or len(frames) < limit):
            frames.append(place.tb_frame)
            place = place.tb_next
    return frames


def print_stack(task, limit, file):
    """The same as text; without a file only the places go to stderr."""
    import linecache
    import traceback
    if file is None and _stands_in_library(task):
        print(f'Stack for {task!r} (most recent call last):')
        return
    places = []
    for frame in get_stack(task, limit):
        name = frame.f_code.co_filename
        places.append((name, frame.f_lineno, frame.f_code.co_name,
                       linecache.getline(name, frame.f_lineno)))
    error = exception_of(task)
    if not places:
        print(f'No stack for {task!r}', file=file)
    elif error is not None:
        print(f'Traceback for {task!r} (most recent call last):', file=file)
    else:
        print(f'Stack for {task!r} (most recent call last):', file=file)
    traceback.print_list(places, file=file)
    if error is not None:
        for line in traceback.format_exception_only(type(error), error):
            print(line, file=file, end='')


# --- gather of what the program derives --------------------------------------

class _Gathering(Future):
    """What gather() answers where its children's classes are the program's."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._those = children
        self._is_asked = False

    def cancel(self, msg=None):
        """Asks every child to stop."""
        if self.done():
            return False
        asked = False
        for child in self._those:
            if child.cancel(msg=msg):
                asked = True
        if asked:
            self._is_asked = True
        return asked


_Gathering.__name__ = _Gathering.__qualname__ = '_GatheringFuture'


def _cancelled_error(one):
    """What has cancelled it."""
    if not isinstance(one, Future):
        return one._make_cancelled_error()
    try:
        kept_result(one)
    except CancelledError as error:
        return error


def _gather_derived(futures, return_exceptions):
    finished = 0
    outer = None

    def _done_callback(one):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not one.cancelled():
                one.exception()
            return
        if not return_exceptions:
            if one.cancelled():
                outer.set_exception(_cancelled_error(one))
                return
            error = one.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished == len(different):
            _set_results()

    _done_callback.__qualname__ = 'gather.<locals>._done_callback'

    def _set_results():
        results = []
        for one in futures:
            if one.cancelled():
                message = one._cancel_message
                results.append(
                    CancelledError('' if message is None else message))
                continue
            error = one.exception()
            results.append(one.result() if error is None else error)
        if outer._is_asked:
            outer.set_exception(_cancelled_error(one))
        else:
            outer.set_result(results)

    given, futures = futures, []
    different = {}
    loop = None
    ended = []
    for arg in given:
        if arg in different:
            futures.append(different[arg])
            continue
        one = different[arg] = _ensure_future(arg)
        futures.append(one)
        if loop is None:
            loop = _loop_of(one)
        if version >= 312 and one.done():
            ended.append(one)
        else:
            one.add_done_callback(_done_callback)
    outer = _Gathering(futures, loop=loop)
    for one in ended:
        _done_callback(one)
    return outer
