# question: Why does `except Exception` not catch the cancellation?
# right answer: CancelledError is a BaseException.
import asyncio
async def w():
    try:
        await asyncio.sleep(1)
    except Exception as e:
        print("caught", e)
    finally:
        print("finally")
async def main():
    t = asyncio.create_task(w())
    await asyncio.sleep(0.1)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
    print(t.cancelled())
asyncio.run(main())

# why: except Exception in line 7 was tried against CancelledError and did not match: CancelledError is no Exception but a BaseException.
# ru why: except Exception в строке 7 примерили к CancelledError, и он не подошёл: CancelledError — не Exception, а BaseException.
# why: Task-2 w() ended cancelled, and gather() in line 15, with return_exceptions=True, put its CancelledError into the list of results; CancelledError is no Exception but a BaseException.
# ru why: Task-2 w() завершилась отменённой, и gather() в строке 15 с return_exceptions=True положил её CancelledError в список результатов; CancelledError — не Exception, а BaseException.
