# source: https://runebook.dev/en/docs/python/library/asyncio-task/asyncio.FIRST_COMPLETED
# right answer: wait() neither raises nor cancels: the losers go on running until somebody cancels them.
import asyncio

async def mirror(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "answered")
    return name

async def main():
    tasks = [asyncio.create_task(mirror(n, s)) for n, s in (("a", 0.3), ("b", 0.1), ("c", 9))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("first:", [task.result() for task in done], "pending:", len(pending))
    await asyncio.sleep(0.4)
    print("pending now:", len([task for task in tasks if not task.done()]))

asyncio.run(main())

# waits: asyncio.wait()
