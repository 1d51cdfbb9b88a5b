"""What may be given an attribute, and what says that it may not."""
import asyncio, math


class Own(Exception):
    pass


def set_foo(name, thing):
    try:
        thing.foo = 1
        print(name, thing.foo == 1)
    except Exception as error:
        print(name, type(error).__name__, error)


async def main():
    set_foo("an exception of one's own", Own("a"))
    set_foo("an exception", ValueError("a"))
    set_foo("a group", ExceptionGroup("g", [ValueError()]))
    set_foo("CancelledError", asyncio.CancelledError())
    set_foo("a TaskGroup", asyncio.TaskGroup())
    set_foo("a timeout", asyncio.timeout(1))
    set_foo("a loop", asyncio.get_running_loop())
    set_foo("a task", asyncio.current_task())
    set_foo("a future", asyncio.get_running_loop().create_future())
    set_foo("a module", math)
    set_foo("a function", main)
    set_foo("a class", Own)
    set_foo("a method", Own("x").with_traceback)
    set_foo("a generator", (i for i in ()))
    set_foo("an object", object())
    set_foo("a type", int)


asyncio.run(main())
