# question: I cancel the task, but it keeps running.
# right answer: a bare except takes CancelledError, too.
import asyncio
async def worker():
    for _ in range(30):
        try:
            await asyncio.sleep(0.1)
        except:
            print("ignored")
async def main():
    t = asyncio.create_task(worker())
    await asyncio.sleep(0.25)
    t.cancel()
    await asyncio.wait([t], timeout=1)
    print("done?", t.done())
    asyncio.get_running_loop().call_later(0.1, lambda: None)
    raise SystemExit
try:
    asyncio.run(asyncio.wait_for(main(), 5))
except BaseException as e:
    print(type(e))

# why: Task-1 wait_for(…, 5) asked Task-2 worker() to stop in line 13, at 0.250 s. CancelledError came at its await in line 7. It caught CancelledError in line 8 and did not raise it again.
# ru why: Task-1 wait_for(…, 5) запросила отмену Task-2 worker() в строке 13, в момент 0.250 с. CancelledError пришёл в её await в строке 7. Она перехватила CancelledError в строке 8 и не подняла его снова.
# why: Task-1 wait_for(…, 5) asked the program to end, by SystemExit() in line 17 (turn 29, 1.250 s), and the program caught that.
# ru why: Task-1 wait_for(…, 5) попросила завершить программу: SystemExit() в строке 17 (виток 29, 1.250 с), а программа это перехватила.
