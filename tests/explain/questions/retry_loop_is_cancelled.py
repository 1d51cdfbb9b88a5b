# question: does except Exception swallow a cancellation?
# right answer: No: CancelledError is a BaseException.
import asyncio

async def worker():
    while True:
        try:
            await asyncio.sleep(1)
            raise OSError("no route")
        except Exception as e:
            print("retry after", type(e).__name__)

async def main():
    w = asyncio.create_task(worker())
    await asyncio.sleep(2.5)
    w.cancel()
    try:
        await w
    except asyncio.CancelledError:
        print("worker cancelled")

asyncio.run(main())

# why: Task-1 main() asked Task-2 worker() to stop in line 16, at 2.500 s. CancelledError came at its await in line 8. It ended cancelled.
# ru why: Task-1 main() запросила отмену Task-2 worker() в строке 16, в момент 2.500 с. CancelledError пришёл в её await в строке 8. Она завершилась отменённой.
# why: except Exception in line 10 was tried against CancelledError and did not match: CancelledError is no Exception but a BaseException.
# ru why: except Exception в строке 10 примерили к CancelledError, и он не подошёл: CancelledError — не Exception, а BaseException.
