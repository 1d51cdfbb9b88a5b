# question: what does the thread do?
# right answer: Objects and partials are called, which have no names.
import asyncio, time, functools


class Work:
    def __call__(self):
        time.sleep(1)


async def main():
    await asyncio.to_thread(Work())
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, functools.partial(time.sleep, 1))
    await loop.run_in_executor(None, lambda: time.sleep(1))


asyncio.run(main())

# timeline: The thread asyncio_0 is done with its call.
# timeline: A call is handed to a thread.
# not timeline: ?()
# ru timeline: Поток asyncio_0 закончил свой вызов.
# why Task-1: sleep() returned in its thread: None
