# source: https://runebook.dev/en/docs/python/library/asyncio-task/asyncio.FIRST_COMPLETED
# right answer: wait() neither raises nor cancels: the losers go on running until somebody cancels them.
import asyncio

async def mirror(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "answered")
    return name

async def main():
    tasks = [asyncio.create_task(mirror(n, s)) for n, s in (("a", 0.3), ("b", 0.1), ("c", 9))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("first:", [task.result() for task in done], "pending:", len(pending))
    await asyncio.sleep(0.4)
    print("pending now:", len([task for task in tasks if not task.done()]))

asyncio.run(main())

# why: asyncio.wait() in line 12 returned at 0.100 s, when one task had ended, and cancelled nobody; still pending: two.
# why: Task-2 mirror('a', 0.3) was not cancelled then: it went on, and returned at 0.300 s.
# why: Task-4 mirror('c', 9) was not cancelled then: it went on, until asyncio.run() cancelled it at its end, at 0.500 s.
# ru why: asyncio.wait() в строке 12 вернулся в момент 0.100 с, когда завершилась 1 задача, и никого не отменил; ещё не завершились: 2.
# ru why: Task-2 mirror('a', 0.3) тогда не отменили: она продолжала работу и выполнена в момент 0.300 с.
# ru why: Task-4 mirror('c', 9) тогда не отменили: она продолжала работу, пока asyncio.run() в конце не отменил её, в момент 0.500 с.
