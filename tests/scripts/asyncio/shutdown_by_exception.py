"""SystemExit leaves main: the tasks that are left clean up."""
import asyncio
async def worker(n):
    try:
        while True:
            await asyncio.sleep(n)
            print('tick', n)
    finally:
        print('cleanup', n)
async def main():
    asyncio.create_task(worker(1)); asyncio.create_task(worker(2))
    await asyncio.sleep(3.5)
    raise SystemExit(3)
asyncio.run(main())

# expect: tick 1
# expect: tick 2
# expect: tick 1
# expect: tick 1
# expect: cleanup 1
# expect: cleanup 2
# expect status: 3
