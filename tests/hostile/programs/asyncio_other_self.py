# status: 0
# Methods of asyncio's own types, taken from the class and given another self.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    gathered = asyncio.gather(asyncio.sleep(0))
    types = (asyncio.Future, asyncio.Task, asyncio.Handle, asyncio.TimerHandle,
             asyncio.TaskGroup, asyncio.Timeout, type(loop), type(gathered))
    names = ("__aenter__", "__aexit__", "__await__", "__del__", "__iter__",
             "add_done_callback", "call_at", "call_later", "call_soon",
             "call_soon_threadsafe", "cancel", "cancelled", "cancelling",
             "close", "create_future", "create_task", "done", "exception",
             "expired", "get_coro",
             "get_debug", "get_exception_handler",
             "get_loop", "get_name", "get_stack", "get_task_factory",
             "is_closed", "is_running", "print_stack", "remove_done_callback",
             "reschedule", "result", "run_forever", "run_until_complete",
             "set_debug", "set_exception", "set_exception_handler", "set_name",
             "set_result", "set_task_factory", "shutdown_asyncgens", "stop",
             "time", "uncancel", "when")
    for kind in types:
        for name in names:
            if not hasattr(kind, name):
                continue
            method = getattr(kind, name)
            for given in ((), (5,), (None, 1), (object(), 1, print),
                          ("", 1, 2, 3), (asyncio.Lock(), 1)):
                try:
                    method(*given)
                except (TypeError, AttributeError):
                    continue
                print(kind, name, given)
    for name in ("cancelling", "get_coro", "get_name", "get_stack"):
        try:
            getattr(asyncio.Task, name)(future)
        except TypeError as error:
            print(error)
    await gathered


asyncio.run(main())
