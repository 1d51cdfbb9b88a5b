# What asyncio shows lies in modules inside of it, from which it can be taken.
import asyncio
import asyncio.log
from asyncio import coroutines, events, futures, queues, runners, tasks
from asyncio.base_events import BaseEventLoop
from asyncio.exceptions import CancelledError
from asyncio.locks import Lock
from asyncio.taskgroups import TaskGroup
from asyncio.threads import to_thread
from asyncio.timeouts import timeout

print(BaseEventLoop is asyncio.BaseEventLoop)  # expect: True
print(CancelledError is asyncio.CancelledError)  # expect: True
print(TaskGroup is asyncio.TaskGroup, timeout is asyncio.timeout)  # expect: True True
print(to_thread is asyncio.to_thread, Lock is asyncio.Lock)  # expect: True True
print(futures.Future is asyncio.Future, tasks.Task is asyncio.Task)  # expect: True True
print(tasks.gather is asyncio.gather, tasks.wait is asyncio.wait)  # expect: True True
print(tasks.create_task is asyncio.create_task)  # expect: True
print(queues.Queue is asyncio.Queue, runners.run is asyncio.run)  # expect: True True
print(coroutines.iscoroutine is asyncio.iscoroutine)  # expect: True
print(asyncio.log.logger.name)  # expect: asyncio
print(events._get_running_loop(), asyncio._get_running_loop())  # expect: None None


async def main():
    print(events.get_running_loop() is asyncio.get_running_loop())
    print(asyncio._get_running_loop() is asyncio.get_running_loop())


asyncio.run(main())
# expect: True
# expect: True
