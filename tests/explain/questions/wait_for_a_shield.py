# question: after the timeout the shielded call goes on, and is lost at the end
# right answer: The request stops at the shield; asyncio.run() cancels what is left.
import asyncio

async def commit():
    await asyncio.sleep(2)
    print("committed")
    return 42

async def main():
    try:
        await asyncio.wait_for(asyncio.shield(commit()), 0.5)
    except asyncio.TimeoutError:
        print("gave up")
    await asyncio.sleep(1)
    print("exit")

asyncio.run(main())

# why: The request that Task-1 main() should stop, told at 0.500 s, went no further than the shield in line 12: Task-2 commit() behind it was left alone.
# ru why: Отмена Task-1 main(), доставленная в момент 0.500 с, не прошла дальше shield() в строке 12: задачу за ним, Task-2 commit(), она не затронула.
# why: Task-2 commit() was still there when the main task ended: nobody waited for it, and asyncio.run() cancelled it at 1.500 s.
# ru why: Task-2 commit() ещё не завершилась, когда завершилась главная задача: её никто не ждал, и asyncio.run() отменил её в момент 1.500 с.
