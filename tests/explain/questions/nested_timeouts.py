# question: Two time limits, one in the other: which one was it?
# right answer: the outer one passed first; the inner one did not turn its CancelledError.
import asyncio
async def inner():
    async with asyncio.timeout(0.5):
        await asyncio.sleep(2)
async def main():
    try:
        async with asyncio.timeout(0.2):
            try:
                await inner()
            except TimeoutError:
                print("inner timed out")
    except TimeoutError:
        print("outer timed out")
asyncio.run(main())

# why: The time limit of line 9 passed and asked Task-1 main() to stop, at 0.200 s. CancelledError came at its await in line 6. The time limit of line 9 turned CancelledError into TimeoutError.
# ru why: Лимит времени из строки 9 истёк и запросил отмену Task-1 main() в момент 0.200 с. CancelledError пришёл в её await в строке 6. Лимит времени из строки 9 превратил CancelledError в TimeoutError.
# why: except TimeoutError in line 12 was tried against CancelledError and did not match.
# ru why: except TimeoutError в строке 12 примерили к CancelledError, и он не подошёл.
