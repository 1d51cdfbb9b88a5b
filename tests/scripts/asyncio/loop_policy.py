# Which loop is meant where none is named.
import asyncio


async def hello():
    return 'hello'


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)  # expect: True
print(asyncio.Future().get_loop() is loop)  # expect: True
task = asyncio.ensure_future(hello())
print(loop.run_until_complete(task))  # expect: hello
print(loop.run_until_complete(asyncio.gather(hello(), hello())))  # expect: ['hello', 'hello']
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)  # expect: no running event loop
loop.close()
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)  # expect: There is no current event loop in thread 'MainThread'.
try:
    asyncio.set_event_loop(5)
except TypeError as error:
    print(error)  # expect: loop must be an instance of AbstractEventLoop or None, not 'int'
print(asyncio.run(hello()))  # expect: hello
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)  # expect: There is no current event loop in thread 'MainThread'.


async def main():
    print(asyncio.get_event_loop() is asyncio.get_running_loop())
    print(asyncio.all_tasks() == {asyncio.current_task()})
    other = asyncio.new_event_loop()
    print(asyncio.current_task(other), asyncio.all_tasks(other))
    other.close()


asyncio.run(main())
# expect: True
# expect: True
# expect: None set()
