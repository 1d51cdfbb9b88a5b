# question: Does cancelling gather() cancel its children?
# right answer: yes, each of them.
import asyncio
async def child(n):
    await asyncio.sleep(1)
async def main():
    g = asyncio.gather(child(1), child(2))
    await asyncio.sleep(0.1)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print("cancelled")
asyncio.run(main())

# why: Task-1 main() asked Task-2 child(1) to stop in line 9, at 0.100 s. CancelledError came at its await in line 5. It ended cancelled.
# ru why: Task-1 main() запросила отмену Task-2 child(1) в строке 9, в момент 0.100 с. CancelledError пришёл в её await в строке 5. Она завершилась отменённой.
# why: Task-1 main() asked Task-3 child(2) to stop in line 9, at 0.100 s. CancelledError came at its await in line 5. It ended cancelled.
# ru why: Task-1 main() запросила отмену Task-3 child(2) в строке 9, в момент 0.100 с. CancelledError пришёл в её await в строке 5. Она завершилась отменённой.
