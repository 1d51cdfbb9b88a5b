# question: the log is written although the request was cancelled
# right answer: shield() keeps the request from the inner task.
import asyncio

async def write_log(text):
    await asyncio.sleep(0.3)
    print("logged", text)

async def request(n):
    await asyncio.shield(write_log(f"request {n}"))
    print("request", n, "done")

async def main():
    r = asyncio.create_task(request(1))
    await asyncio.sleep(0.1)
    r.cancel()
    try:
        await r
    except asyncio.CancelledError:
        print("request cancelled")
    await asyncio.sleep(0.5)

asyncio.run(main())

# why: The request that Task-2 request(1) should stop, told at 0.100 s, went no further than the shield in line 10: Task-3 write_log('request 1') behind it was left alone.
# ru why: Отмена Task-2 request(1), доставленная в момент 0.100 с, не прошла дальше shield() в строке 10: задачу за ним, Task-3 write_log('request 1'), она не затронула.
# why: Task-3 write_log('request 1') was not cancelled then: it went on, and returned at 0.300 s.
# ru why: Task-3 write_log('request 1') тогда не отменили: она продолжала работу и выполнена в момент 0.300 с.
