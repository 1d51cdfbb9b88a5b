# question: I shielded it, and it was cancelled all the same.
# right answer: shield() kept the first request; asyncio.run() cancelled what was left at its end.
import asyncio
async def save():
    await asyncio.sleep(0.5)
    print("saved")
async def handler():
    await asyncio.shield(save())
async def main():
    t = asyncio.create_task(handler())
    await asyncio.sleep(0.1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("handler cancelled")
asyncio.run(main())

# why: Task-1 main() asked Task-2 handler() to stop in line 12, at 0.100 s. CancelledError came at its await in line 8. It ended cancelled.
# ru why: Task-1 main() запросила отмену Task-2 handler() в строке 12, в момент 0.100 с. CancelledError пришёл в её await в строке 8. Она завершилась отменённой.
# why: Task-3 save() was still there when the main task ended: nobody waited for it, and asyncio.run() cancelled it at 0.100 s.
# ru why: Task-3 save() ещё не завершилась, когда завершилась главная задача: её никто не ждал, и asyncio.run() отменил её в момент 0.100 с.
