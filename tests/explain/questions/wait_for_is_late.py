# question: What became of the task inside of wait_for()?
# right answer: it got CancelledError, which became TimeoutError.
import asyncio
async def slow():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("slow cancelled")
        raise
async def main():
    try:
        await asyncio.wait_for(slow(), 0.1)
    except TimeoutError:
        print("timeout")
asyncio.run(main())

# why: The time limit of line 12 passed and asked Task-1 main() to stop, at 0.100 s. CancelledError came at its await in line 6. The time limit of line 12 turned CancelledError into TimeoutError.
# ru why: Лимит времени из строки 12 истёк и запросил отмену Task-1 main() в момент 0.100 с. CancelledError пришёл в её await в строке 6. Лимит времени из строки 12 превратил CancelledError в TimeoutError.
