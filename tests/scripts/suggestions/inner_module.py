# The modules inside of asyncio are names that could have been meant; and names
# in them are mistyped as others are.
import asyncio

print([name for name in dir(asyncio.exceptions) if name[0] != "_"])
print("coroutines" in dir(asyncio), "taskgroups" in dir(asyncio))
for text in (
    "asyncio.exceptions.CancelledErorr", "asyncio.lock", "asyncio.taskgroup",
    "asyncio.timeouts.timeot", "asyncio.get_evnt_loop", "asyncio.Que",
):
    try:
        eval(text)
    except AttributeError as e:
        print(e)
asyncio.coroutine
