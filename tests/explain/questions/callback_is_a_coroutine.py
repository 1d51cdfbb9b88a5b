# question: my callback never runs.
# right answer: it is a coroutine function: the loop makes a coroutine and drops it.
import asyncio


async def handler(value):
    print("handled", value)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, handler, 5)
    fut = loop.create_future()
    fut.add_done_callback(handler)
    fut.set_result(1)
    await asyncio.sleep(0.3)


asyncio.run(main())

# why: The loop called handler() as a callback, two times: that makes a coroutine, which nobody awaited, and its body never ran. A callback must be a plain function.
# ru why: Цикл вызвал handler() как обратный вызов, 2 раза: от этого появляется корутина, которой никто не стал ждать (await), и её тело так и не выполнилось. Обратный вызов должен быть обычной функцией.
