import asyncio


async def fetch(n):
    try:
        await asyncio.sleep(n)
        return n
    except asyncio.CancelledError:
        print("fetch", n, "cancelled")
        raise


async def main():
    try:
        print(await asyncio.wait_for(asyncio.gather(fetch(1), fetch(2), fetch(5)), timeout=3))
    except asyncio.TimeoutError:
        print("too slow")


asyncio.run(main())

# why: The time limit of line 15 passed and asked Task-1 main() to stop, at 3.000 s. It waited for others, and so passed that on to Task-4 fetch(5). CancelledError came at its await in line 15.
# ru why: Она ждала других и передала запрос дальше: Task-4 fetch(5).
# not why: passed that on to Task-2
# why 4: gather() of Task-1 passes it on: Task-4.cancel()
# not why 4: third of three requests
# not why: and cancelled nobody
