# question: Why is my result a coroutine?
# right answer: it was never awaited.
import asyncio
async def get():
    await asyncio.sleep(0)
    return 5
async def main():
    x = get()
    if x:
        print("truthy", type(x).__name__)
asyncio.run(main())

# why: get() in line 8 made a coroutine that nobody awaited: its body never ran.
# ru why: get() в строке 8 создала корутину, которую никто не стал ждать (await): её тело так и не выполнилось.
