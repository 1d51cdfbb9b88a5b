"""What inspect says of asyncio's functions and methods."""
import asyncio
import inspect
import types

NAMES = ('sleep gather wait_for wait shield run create_task to_thread ensure_future '
         'as_completed iscoroutine wrap_future isfuture '
         'new_event_loop set_event_loop run_coroutine_threadsafe').split()
for name in NAMES:
    f = getattr(asyncio, name)
    print(name, type(f) is types.FunctionType, isinstance(f, types.FunctionType),
          isinstance(f, types.BuiltinFunctionType), inspect.isfunction(f),
          inspect.iscoroutinefunction(f), asyncio.iscoroutinefunction(f),
          inspect.isbuiltin(f), inspect.isroutine(f))
    print(f.__name__, f.__qualname__, f.__module__, inspect.signature(f))
print(inspect.signature(asyncio.sleep).bind(1).arguments)


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.TaskGroup() as group:
        for f in (asyncio.Queue().get, asyncio.Queue.put, loop.call_soon,
                  loop.call_later, loop.run_in_executor,
                  loop.shutdown_asyncgens, loop.stop, loop.add_signal_handler,
                  asyncio.Lock.acquire, asyncio.Lock().release, group.create_task,
                  asyncio.TaskGroup.create_task, asyncio.Event().set,
                  asyncio.TaskGroup.__aexit__, group.__aenter__,
                  asyncio.Event.wait, asyncio.current_task().cancel, asyncio.Task.cancel,
                  asyncio.Handle.cancel, asyncio.TimerHandle.when,
                  asyncio.Condition.wait_for, asyncio.Runner.run):
            print(f.__qualname__, f.__module__, type(f).__name__, f.__class__ is type(f),
                  isinstance(f, types.FunctionType), isinstance(f, types.MethodType),
                  inspect.iscoroutinefunction(f), inspect.ismethod(f),
                  inspect.isroutine(f))
            print(inspect.signature(f))
    c = asyncio.sleep(1)
    print(type(c).__name__, inspect.iscoroutine(c), c.__name__, c.__qualname__)
    print(inspect.getcoroutinestate(c), c.cr_await, c.cr_running)
    c.close()
    print(inspect.getcoroutinestate(c))

asyncio.run(main())

# expect: sleep True True False True True True False True
# expect: sleep sleep asyncio.tasks (delay, result=None)
# expect: gather True True False True False False False True
# expect: gather gather asyncio.tasks (*coros_or_futures, return_exceptions=False)
# expect: wait_for True True False True True True False True
# expect: wait_for wait_for asyncio.tasks (fut, timeout)
# expect: wait True True False True True True False True
# expect: wait wait asyncio.tasks (fs, *, timeout=None, return_when='ALL_COMPLETED')
# expect: shield True True False True False False False True
# expect: shield shield asyncio.tasks (arg)
# expect: run True True False True False False False True
# expect: run run asyncio.runners (main, *, debug=None, loop_factory=None)
# expect: create_task True True False True False False False True
# expect: create_task create_task asyncio.tasks (coro, *, name=None, context=None)
# expect: to_thread True True False True True True False True
# expect: to_thread to_thread asyncio.threads (func, /, *args, **kwargs)
# expect: ensure_future True True False True False False False True
# expect: ensure_future ensure_future asyncio.tasks (coro_or_future, *, loop=None)
# expect: as_completed True True False True False False False True
# expect: as_completed as_completed asyncio.tasks (fs, *, timeout=None)
# expect: iscoroutine True True False True False False False True
# expect: iscoroutine iscoroutine asyncio.coroutines (obj)
# expect: wrap_future True True False True False False False True
# expect: wrap_future wrap_future asyncio.futures (future, *, loop=None)
# expect: isfuture True True False True False False False True
# expect: isfuture isfuture asyncio.base_futures (obj)
# expect: new_event_loop True True False True False False False True
# expect: new_event_loop new_event_loop asyncio.events ()
# expect: set_event_loop True True False True False False False True
# expect: set_event_loop set_event_loop asyncio.events (loop)
# expect: run_coroutine_threadsafe True True False True False False False True
# expect: run_coroutine_threadsafe run_coroutine_threadsafe asyncio.tasks (coro, loop)
# expect: {'delay': 1}
# expect: Queue.get asyncio.queues method True False True True True True
# expect: ()
# expect: Queue.put asyncio.queues function True True False True False True
# expect: (self, item)
# expect: BaseEventLoop.call_soon asyncio.base_events method True False True False True True
# expect: (callback, *args, context=None)
# expect: BaseEventLoop.call_later asyncio.base_events method True False True False True True
# expect: (delay, callback, *args, context=None)
# expect: BaseEventLoop.run_in_executor asyncio.base_events method True False True False True True
# expect: (executor, func, *args)
# expect: BaseEventLoop.shutdown_asyncgens asyncio.base_events method True False True True True True
# expect: ()
# expect: BaseEventLoop.stop asyncio.base_events method True False True False True True
# expect: ()
# expect: _UnixSelectorEventLoop.add_signal_handler asyncio.unix_events method True False True False True True
# expect: (sig, callback, *args)
# expect: Lock.acquire asyncio.locks function True True False True False True
# expect: (self)
# expect: Lock.release asyncio.locks method True False True False True True
# expect: ()
# expect: TaskGroup.create_task asyncio.taskgroups method True False True False True True
# expect: (coro, *, name=None, context=None)
# expect: TaskGroup.create_task asyncio.taskgroups function True True False False False True
# expect: (self, coro, *, name=None, context=None)
# expect: Event.set asyncio.locks method True False True False True True
# expect: ()
# expect: TaskGroup.__aexit__ asyncio.taskgroups function True True False True False True
# expect: (self, et, exc, tb)
# expect: TaskGroup.__aenter__ asyncio.taskgroups method True False True True True True
# expect: ()
# expect: Event.wait asyncio.locks function True True False True False True
# expect: (self)
# expect: Task.cancel None builtin_function_or_method True False False False False True
# expect: (msg=None)
# expect status: 1
