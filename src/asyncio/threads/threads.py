"""What a loop and threads have to do with one another."""

import concurrent.futures as concurrent
import contextvars
import threading
from _asyncio import (
    CancelledError, InvalidStateError, check_callback, executor_of,
    ensure_future, get_event_loop, get_running_loop, iscoroutine, isfuture,
    set_executor, set_work, timeout as _timeout)
from _taskarium import place, version


# --- futures of both kinds ---------------------------------------------------

def _convert_exception(error):
    kind = type(error)
    if kind is concurrent.CancelledError:
        return CancelledError(*error.args)
    if kind is concurrent.InvalidStateError:
        return InvalidStateError(*error.args)
    return error


def _copy_future_state(source, destination):
    """What has become of a future that is done becomes of one of asyncio."""
    assert source.done()
    if destination.cancelled():
        return
    assert not destination.done()
    if source.cancelled():
        destination.cancel()
        return
    error = source.exception()
    if error is not None:
        destination.set_exception(_convert_exception(error))
    else:
        destination.set_result(source.result())


def _set_result_unless_cancelled(future, result):
    """What a timer is given to do."""
    if not future.cancelled():
        future.set_result(result)


def _hand_on(source, concurrent_future):
    """Of one of asyncio that is done, to a concurrent future."""
    if source.cancelled():
        concurrent_future.cancel()
    if not concurrent_future.set_running_or_notify_cancel():
        return
    error = source.exception()
    if error is not None:
        concurrent_future.set_exception(error)
    else:
        concurrent_future.set_result(source.result())


def _set_state(destination, source):
    if isfuture(destination):
        _copy_future_state(source, destination)
    else:
        _hand_on(source, destination)


_set_state.__qualname__ = '_chain_future.<locals>._set_state'


def _chain_future(source, destination):
    """What becomes of one becomes of the other, which may be of another kind
    and thread; who cancels the latter cancels both."""
    source_loop = source.get_loop() if isfuture(source) else None
    loop = destination.get_loop() if isfuture(destination) else None

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if destination.cancelled() and loop is not None and loop.is_closed():
            return
        if loop is None or loop is source_loop:
            _set_state(destination, source)
        elif not loop.is_closed():
            loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    """A future of asyncio for one of concurrent.futures."""
    if isfuture(future):
        return future
    assert isinstance(future, concurrent.Future), \
        f'concurrent.futures.Future is expected, got {future!r}'
    if loop is None:
        loop = get_event_loop()
    made = loop.create_future()
    set_work(made, future._work)
    _chain_future(future, made)
    return made


def run_coroutine_threadsafe(coro, loop):
    """Makes a task in the loop of another thread; a concurrent future."""
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    future = concurrent.Future()

    def callback():
        try:
            _chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future


place('asyncio.futures', wrap_future)
place('asyncio.tasks', run_coroutine_threadsafe)


# --- a loop's executor ---------------------------------------------------------

async def to_thread(func, /, *args, **kwargs):
    """Calls the function in a thread of the loop's pool."""
    loop = get_running_loop()
    context = contextvars.copy_context()
    call = concurrent.InContext(context, func, args, kwargs)
    return await loop.run_in_executor(None, call)


class BaseEventLoop:
    """What the methods of a loop do that have to do with threads."""

    def run_in_executor(self, executor, func, *args):
        """A future of func(*args), which a thread will call."""
        if self.is_closed():
            raise RuntimeError('Event loop is closed')
        if self.get_debug():
            check_callback(func, 'run_in_executor')
        if executor is None:
            executor, is_shut_down = executor_of(self)
            if is_shut_down:
                raise RuntimeError('Executor shutdown has been called')
            if executor is None:
                executor = concurrent.ThreadPoolExecutor(
                    thread_name_prefix='asyncio')
                set_executor(self, executor,
                             BaseEventLoop.shutdown_default_executor)
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        """From now on that is the loop's own."""
        if not isinstance(executor, concurrent.ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        set_executor(self, executor, BaseEventLoop.shutdown_default_executor)

    def _do_shutdown(self, executor, future):
        try:
            executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(_set_unless_done, future)
        except Exception as error:
            if not self.is_closed() and not future.cancelled():
                self.call_soon_threadsafe(future.set_exception, error)

    async def _shutdown(self, timeout=None):
        """Waits until the loop's pool has ended its work."""
        executor, _ = executor_of(self)
        set_executor(self, executor, None)
        if executor is None:
            return
        future = self.create_future()
        thread = threading.Thread(target=BaseEventLoop._do_shutdown,
                                  args=(self, executor, future))
        thread.start()
        if version < 313:
            try:
                await future
            finally:
                thread.join(timeout)
            if thread.is_alive():
                executor.shutdown(wait=False)
            return
        try:
            async with _timeout(timeout):
                await future
        except TimeoutError:
            import warnings
            warnings.warn('The executor did not finishing joining its threads '
                          f'within {timeout} seconds.', RuntimeWarning,
                          stacklevel=1)
            executor.shutdown(wait=False)
        else:
            thread.join()

    if version < 312:
        async def shutdown_default_executor(self):
            """The same, for as long as it takes."""
            await BaseEventLoop._shutdown(self)
    else:
        shutdown_default_executor = _shutdown
        shutdown_default_executor.__name__ = 'shutdown_default_executor'
        shutdown_default_executor.__qualname__ = (
            'BaseEventLoop.shutdown_default_executor')


def _set_unless_done(future):
    if not future.done():
        future.set_result(None)
