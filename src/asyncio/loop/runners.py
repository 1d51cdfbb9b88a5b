"""Runs coroutines one after the other in a loop of their own; whose loop that
is."""

from _asyncio import (forget_event_loop, guard, keep_loop, make_loop,
                      note_policy, set_loop, take_asyncgens, unguard)
from _taskarium import (is_awaitable, is_coroutine, place, unsupported,
                        version)
from contextvars import copy_context


class AbstractEventLoopPolicy:
    """Says which loop is meant where none is named."""

    def get_event_loop(self):
        """The loop of where this is called."""
        raise NotImplementedError

    def set_event_loop(self, loop):
        """Makes it that."""
        raise NotImplementedError

    def new_event_loop(self):
        """A loop that is not set."""
        raise NotImplementedError

    if version < 314:
        def get_child_watcher(self):
            """Of processes, which are not here."""
            raise NotImplementedError

        def set_child_watcher(self, watcher):
            """Of processes, which are not here."""
            raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Each thread has its loop."""

    def get_event_loop(self):
        """The one that was set, or a new one."""
        return set_loop()

    def set_event_loop(self, loop):
        """Sets it."""
        keep_loop(loop)

    def new_event_loop(self):
        """A loop that is not set."""
        return make_loop()


class DefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    """The one that nobody has to set."""

    def __init__(self):
        super().__init__()

    def set_event_loop(self, loop):
        super().set_event_loop(loop)

    if version < 314:
        def get_child_watcher(self):
            unsupported('%s', None, 'asyncio child watchers')

        def set_child_watcher(self, watcher):
            assert watcher is None
            if version >= 312:
                from warnings import warn
                warn("'set_child_watcher' is deprecated as of Python 3.12 and "
                     'will be removed in Python 3.14.', DeprecationWarning,
                     stacklevel=2)


def _name(kind, module, name):
    kind.__name__ = kind.__qualname__ = name
    for part in vars(kind).values():
        if hasattr(part, '__code__'):
            part.__qualname__ = f'{name}.{part.__name__}'
    place(module, kind)


_mark = '_' if version >= 314 else ''
_name(AbstractEventLoopPolicy, 'asyncio.events',
      _mark + 'AbstractEventLoopPolicy')
_name(BaseDefaultEventLoopPolicy, 'asyncio.events',
      _mark + 'BaseDefaultEventLoopPolicy')
_name(DefaultEventLoopPolicy, 'asyncio.unix_events',
      '_UnixDefaultEventLoopPolicy')
_policy = None


def _get_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def _deprecate(name):
    if version >= 314:
        from warnings import _warn_program
        _warn_program(f"'asyncio.{name}' is deprecated and slated for removal "
                      'in Python 3.16', DeprecationWarning)


def get_event_loop_policy():
    """The policy that was set, or a new one."""
    _deprecate('get_event_loop_policy')
    return _get_policy()


def set_event_loop_policy(policy):
    """Sets it; with it no loop is set."""
    global _policy
    _deprecate('set_event_loop_policy')
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError('policy must be an instance of '
                        'AbstractEventLoopPolicy or None, not '
                        f"'{type(policy).__name__}'")
    _policy = policy
    note_policy(policy is not None
                and type(policy) is not DefaultEventLoopPolicy)
    forget_event_loop()


place('asyncio.events', get_event_loop_policy, set_event_loop_policy)


class Runner:
    """A loop for several calls of run()."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = 'created'
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None
        self._interrupt_count = 0
        self._set_event_loop = False

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def close(self):
        """Ends what still runs, and the loop."""
        if self._state != 'initialized':
            return
        from asyncio import set_event_loop
        loop = self._loop
        try:
            BaseEventLoop.end_run(loop)
        finally:
            if self._set_event_loop:
                set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = 'closed'

    def get_loop(self):
        """The loop that runs them."""
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        """What the coroutine returns."""
        from asyncio import CancelledError, get_running_loop
        if version < 314 and not is_coroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        try:
            get_running_loop()
        except RuntimeError:
            pass
        else:
            raise RuntimeError('Runner.run() cannot be called from a running '
                               'event loop')
        self._lazy_init()
        if not is_coroutine(coro):
            if not (is_awaitable(coro) or hasattr(type(coro), '__await__')):
                raise TypeError('An asyncio.Future, a coroutine or an '
                                'awaitable is required')
            coro = _wrap_awaitable(coro)
        if context is None:
            context = self._context
        task = self._loop.create_task(coro, context=context)
        guard(task)
        try:
            return self._loop.run_until_complete(task)
        except CancelledError as error:
            if unguard(error):
                raise KeyboardInterrupt()
            raise
        finally:
            unguard(None)

    def _lazy_init(self):
        from asyncio import new_event_loop, set_event_loop
        if self._state == 'closed':
            raise RuntimeError('Runner is closed')
        if self._state == 'initialized':
            return
        if self._loop_factory is None:
            self._loop = new_event_loop()
            if not self._set_event_loop:
                set_event_loop(self._loop)
                self._set_event_loop = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = copy_context()
        self._state = 'initialized'


async def _wrap_awaitable(awaitable):
    return await awaitable


def _end_tasks(loop):
    from asyncio import all_tasks, gather
    waiting = all_tasks(loop)
    if not waiting:
        return
    for task in waiting:
        task.cancel()
    loop.run_until_complete(gather(*waiting, return_exceptions=True))
    for task in waiting:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                'message': 'unhandled exception during asyncio.run() shutdown',
                'exception': task.exception(),
                'task': task,
            })



class BaseEventLoop:
    """What asyncio.run() does if tasks or loops come from a factory, and what
    asks a policy of the program's own."""

    def get_event_loop():
        """While none runs."""
        policy = _get_policy()
        if type(policy) is DefaultEventLoopPolicy:
            import warnings
            warnings.warn('There is no current event loop', DeprecationWarning,
                          stacklevel=1)
        return policy.get_event_loop()

    def set_event_loop(loop):
        """The policy sets it."""
        return _get_policy().set_event_loop(loop)

    def new_event_loop():
        """One that the policy makes."""
        return _get_policy().new_event_loop()

    def run_main(main, debug, loop_factory):
        """The whole of it, in a loop that the factory makes."""
        with Runner(debug=debug, loop_factory=loop_factory) as runner:
            return runner.run(main)

    def run_task(self, coro):
        """run_until_complete() of a task that the factory makes."""
        return self.run_until_complete(self.create_task(coro))

    def end_run(self):
        """Ends what still runs."""
        _end_tasks(self)
        self.run_until_complete(self.shutdown_asyncgens())
        if version < 312:
            self.run_until_complete(self.shutdown_default_executor())
        else:
            self.run_until_complete(self.shutdown_default_executor(300))

    async def shutdown_asyncgens(self):
        """Closes the async generators that the loop knows of."""
        from asyncio import gather
        generators = take_asyncgens()
        if not generators:
            return
        results = await gather(*[one.aclose() for one in generators],
                               return_exceptions=True)
        for result, one in zip(results, generators):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': 'an error occurred during closing of '
                               f'asynchronous generator {one!r}',
                    'exception': result,
                    'asyncgen': one,
                })
