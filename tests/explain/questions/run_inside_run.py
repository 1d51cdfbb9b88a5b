# question: Why may I not call asyncio.run() here?
# right answer: a loop is running already; the coroutine was never awaited.
import asyncio
async def f():
    return 1
def sync():
    return asyncio.run(f())
async def main():
    print(sync())
asyncio.run(main())

# why: Root cause: RuntimeError('asyncio.run() cannot be called from a running event loop') in Task-1 main(), line 7 (turn 1).
# ru why: Первопричина: RuntimeError('asyncio.run() cannot be called from a running event loop') в Task-1 main(), строка 7 (виток 1).
# why: f() in line 7 made a coroutine that nobody awaited: its body never ran.
# ru why: f() в строке 7 создала корутину, которую никто не стал ждать (await): её тело так и не выполнилось.
