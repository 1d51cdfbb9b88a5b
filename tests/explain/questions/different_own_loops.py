import asyncio

async def main():
    fut = asyncio.get_running_loop().create_future()
    return fut

loop1 = asyncio.new_event_loop()
fut = loop1.run_until_complete(main())
async def wait():
    await fut
loop2 = asyncio.new_event_loop()
try:
    loop2.run_until_complete(wait())
except RuntimeError as e:
    print(e)

# why: Task-2 wait() awaits in line 10 the future `fut`, which was made in line 4 under another loop: it can only be awaited there.
# ru why: Task-2 wait() ждёт в строке 10 Future `fut`, созданный в строке 4 под другим циклом: ждать его можно только там.
# not why: run number
