"""What a loop does about exceptions that nobody else takes."""

__name__ = "asyncio.base_events"
from _asyncio import (Task, callback_text, drop_signal, factory_of, handler_of,
                      iscoroutine, leave_loop, note_exception, origin_of,
                      set_signal)
from _taskarium import loaded, version
from _threads import report


def create_eager_task_factory(custom_task_constructor):
    """A factory whose tasks make their first step at once."""

    if version >= 314:
        def factory(loop, coro, *, eager_start=True, **kwargs):
            return custom_task_constructor(
                coro, loop=loop, eager_start=eager_start, **kwargs)
    else:
        def factory(loop, coro, *, name=None, context=None):
            return custom_task_constructor(coro, loop=loop, name=name,
                                           context=context, eager_start=True)

    return factory


eager_task_factory = create_eager_task_factory(Task)


def _tell(text, exception):
    """By the program's logging, if it has any."""
    logging = loaded('logging')
    if logging is None:
        report(text + '\n', exception)
    else:
        info = exception and (type(exception), exception,
                              exception.__traceback__)
        line = 1771 if version < 312 else 1805 if version < 313 else 1858
        _log(logging.ERROR, ('base_events', line, 'default_exception_handler'),
             text, (), info)


def _log(level, place, text, values, info=None):
    """As CPython's own code in that place does."""
    logger = loaded('logging').getLogger('asyncio')
    if logger.isEnabledFor(level):
        file, line, function = place
        logger.handle(logger.makeRecord(
            'asyncio', level, f'/usr/lib/python3/asyncio/{file}.py', line,
            text, values, info, function))


def _shown(key, value):
    if key not in ('source_traceback', 'handle_traceback'):
        return repr(value)
    import traceback
    what = 'Object' if key == 'source_traceback' else 'Handle'
    return (f'{what} created at (most recent call last):\n'
            + ''.join(traceback.format_list(value)).rstrip())


def _add_origin(context):
    """In debug mode: where that was made which it is about."""
    for key in 'future', 'task', 'handle':
        if context.get(key) is not None:
            _add_places(context, 'source_traceback', origin_of(context[key]))


def _add_places(context, key, origin):
    import traceback
    if origin is not None:
        context[key] = traceback.StackSummary.from_list(
            [(file, line, name, None) for file, line, name in origin])


def _check_signal(sig):
    if not isinstance(sig, int):
        raise TypeError(f'sig must be an int, not {sig!r}')
    if not 0 < sig < 65 or sig in (32, 33):
        raise ValueError(f'invalid signal number {sig}')
    return int(sig)


def _note(context):
    note_exception(context.get('message'), context.get('exception'),
                   context.get('task') or context.get('future'))


class BaseEventLoop:
    """The methods of a loop that have to do with that, or with factories."""

    def create_task(self, coro, name, context, eager_start):
        """By the factory that was set."""
        factory = factory_of(self)
        options = {}
        if context is not None:
            options['context'] = context
        if version >= 314:
            if name is not None:
                options['name'] = name
            if eager_start is not None:
                options['eager_start'] = eager_start
            return factory(self, coro, **options)
        task = factory(self, coro, **options)
        if name is not None or version >= 313:
            task.set_name(name)
        return task

    def task_by_attribute(self, coro, name, context, eager_start, is_named):
        """By what the program has put in the place of create_task()."""
        options = {}
        if context is not None:
            options['context'] = context
        if name is not None and version >= 314 or is_named and version == 313:
            options['name'] = name
        if eager_start is not None:
            options['eager_start'] = eager_start
        task = self.create_task(coro, **options)
        if name is not None and version < 313 and hasattr(task, 'set_name'):
            task.set_name(name)
        return task

    def add_signal_handler(self, sig, callback, *args):
        """Calls it in the loop whenever that signal comes."""
        from inspect import iscoroutinefunction
        if iscoroutine(callback) or iscoroutinefunction(callback):
            raise TypeError('coroutines cannot be used with '
                            'add_signal_handler()')
        number = _check_signal(sig)
        set_signal(self, number, callback, args)
        if number in (9, 19):
            drop_signal(self, number)
            raise RuntimeError(f'sig {sig} cannot be caught')

    def remove_signal_handler(self, sig):
        """Whether there was one."""
        return drop_signal(self, _check_signal(sig))

    for _each in add_signal_handler, remove_signal_handler:
        _each.__qualname__ = '_UnixSelectorEventLoop.' + _each.__name__
    del _each

    def tell_task_took(self, handle, took):
        """Warns the program's logging of a callback that took too long."""
        line = 1917 if version < 312 else 1966 if version < 313 else 2022
        shown = repr(handle) if isinstance(handle, Task) else str(handle)
        _log(30, ('base_events', line, '_run_once'),
             'Executing %s took %.3f seconds', (shown, took))

    def tell_task_loop_closed(self, shown):
        """In debug mode, as what it was shown before."""
        line = 676 if version < 312 else 707 if version < 313 else 744
        _log(10, ('base_events', line, 'close'), 'Close %s', (shown,))

    def tell_made(self):
        """What a new loop tells the program's logging."""
        _log(10, ('selector_events', 54 if version < 312 else 64, '__init__'),
             'Using selector: %s', ('EpollSelector',))

    def default_exception_handler(self, context):
        """Tells of it on stderr."""
        message = context.get('message')
        if not message:
            message = 'Unhandled exception in event loop'
        exception = context.get('exception')
        if exception is not None:
            exception.__traceback__
        if self.get_debug() and 'source_traceback' not in context:
            _add_places(context, 'handle_traceback', origin_of(None))
        lines = [message]
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {_shown(key, context[key])}')
        _tell('\n'.join(lines), exception)

    def call_exception_handler(self, context):
        """Gives the context to the handler that was set."""
        if hasattr(context, 'get'):
            _note(context)
        BaseEventLoop.hand_context(self, context)

    def hand_exception(self, context, is_noted):
        """The same of our own, which the trace knows of, maybe."""
        handle = context.get('handle')
        if handle is not None and context.get('message') is handle:
            context['message'] = callback_text(handle)
        if not is_noted:
            _note(context)
        if self.get_debug() and 'source_traceback' not in context:
            _add_origin(context)
        try:
            BaseEventLoop.hand_context(self, context)
        except (SystemExit, KeyboardInterrupt) as error:
            if handle is None:
                raise
            leave_loop(self, error)     # as if the callback had raised it

    def hand_context(self, context):
        handler = handler_of(self)
        if handler is None:
            try:
                BaseEventLoop.default_exception_handler(self, context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                report('Exception in default exception handler\n', error)
            return
        try:
            run = None
            if version >= 312:
                about = (context.get('task') or context.get('future')
                         or context.get('handle'))
                if about is not None and hasattr(about, 'get_context'):
                    run = about.get_context()
            if run is None:
                handler(self, context)
            else:
                run.run(handler, self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if (error.__context__ is None and isinstance(context, dict)
                    and 'handle' in context):
                error.__context__ = context.get('exception')
            try:
                BaseEventLoop.default_exception_handler(self, {
                    'message': 'Unhandled error in exception handler',
                    'exception': error,
                    'context': context,
                })
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as failure:
                report('Exception in default exception handler while '
                       'handling an unexpected error in custom exception '
                       'handler\n', failure)
