# Methods that asyncio writes in Python, called on their classes: self is an
# argument as others are.
import asyncio


def tell(call, *arguments, **keywords):
    try:
        print(call(*arguments, **keywords))
    except (TypeError, AttributeError) as error:
        print(error)


def tell_all():
    loop = asyncio.new_event_loop()
    kind = type(loop)
    soon, later = loop.call_soon(print), loop.call_later(5, print)
    group, limit = asyncio.TaskGroup, asyncio.Timeout
    for call in (kind.call_soon, kind.call_later, kind.call_at,
                 kind.run_until_complete, kind.get_debug,
                 kind.run_in_executor, kind.__repr__, type(soon).cancel,
                 type(later).cancel, type(later).when, type(later).cancelled,
                 type(later).__eq__, type(later).__lt__, type(later).__hash__,
                 type(later).__repr__, group.__repr__, group.__init__,
                 limit.__repr__, limit.__init__, group.create_task,
                 limit.reschedule):
        tell(call)
    tell(kind.call_soon, 1)
    tell(kind.call_at, 1)
    tell(kind.call_at, zz=1)
    tell(kind.run_until_complete, future=1)
    tell(type(later).__eq__, later)
    tell(type(later).__lt__, later, 1, 2)
    tell(loop.call_later)
    tell(loop.call_soon)
    tell(later.cancelled, 1)
    for call in later.__eq__, later.__repr__, loop.__repr__:
        tell(call, **{'zz': 1})
        try:
            call(**{1: 2})
        except TypeError as error:
            print(error)
    loop.close()


tell_all()
# expect: BaseEventLoop.call_soon() missing 2 required positional arguments: 'self' and 'callback'
# expect: BaseEventLoop.call_later() missing 3 required positional arguments: 'self', 'delay', and 'callback'
# expect: BaseEventLoop.call_at() missing 3 required positional arguments: 'self', 'when', and 'callback'
# expect: BaseEventLoop.run_until_complete() missing 2 required positional arguments: 'self' and 'future'
# expect: BaseEventLoop.get_debug() missing 1 required positional argument: 'self'
# expect: BaseEventLoop.run_in_executor() missing 3 required positional arguments: 'self', 'executor', and 'func'
# expect: BaseEventLoop.__repr__() missing 1 required positional argument: 'self'
# expect: Handle.cancel() missing 1 required positional argument: 'self'
# expect: TimerHandle.cancel() missing 1 required positional argument: 'self'
# expect: TimerHandle.when() missing 1 required positional argument: 'self'
# expect: Handle.cancelled() missing 1 required positional argument: 'self'
# expect: TimerHandle.__eq__() missing 2 required positional arguments: 'self' and 'other'
# expect: TimerHandle.__lt__() missing 2 required positional arguments: 'self' and 'other'
# expect: TimerHandle.__hash__() missing 1 required positional argument: 'self'
# expect: Handle.__repr__() missing 1 required positional argument: 'self'
# expect: TaskGroup.__repr__() missing 1 required positional argument: 'self'
# expect: TaskGroup.__init__() missing 1 required positional argument: 'self'
# expect: Timeout.__repr__() missing 1 required positional argument: 'self'
# expect: Timeout.__init__() missing 2 required positional arguments: 'self' and 'when'
# expect: TaskGroup.create_task() missing 2 required positional arguments: 'self' and 'coro'
# expect: Timeout.reschedule() missing 2 required positional arguments: 'self' and 'when'
# expect: BaseEventLoop.call_soon() missing 1 required positional argument: 'callback'
# expect: BaseEventLoop.call_at() missing 2 required positional arguments: 'when' and 'callback'
# expect: BaseEventLoop.call_at() got an unexpected keyword argument 'zz'
# expect: BaseEventLoop.run_until_complete() missing 1 required positional argument: 'self'
# expect: TimerHandle.__eq__() missing 1 required positional argument: 'other'
# expect: TimerHandle.__lt__() takes 2 positional arguments but 3 were given
# expect: BaseEventLoop.call_later() missing 2 required positional arguments: 'delay' and 'callback'
# expect: BaseEventLoop.call_soon() missing 1 required positional argument: 'callback'
# expect: Handle.cancelled() takes 1 positional argument but 2 were given
# expect: TimerHandle.__eq__() got an unexpected keyword argument 'zz'
# expect: keywords must be strings
# expect: Handle.__repr__() got an unexpected keyword argument 'zz'
# expect: keywords must be strings
# expect: BaseEventLoop.__repr__() got an unexpected keyword argument 'zz'
# expect: keywords must be strings
