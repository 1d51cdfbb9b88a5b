# question: InvalidStateError: who had set it?
# right answer: the other task, before.
import asyncio


async def a(f):
    await asyncio.sleep(0.1)
    f.set_result(1)


async def b(f):
    await asyncio.sleep(0.1)
    f.set_result(2)


async def main():
    f = asyncio.get_running_loop().create_future()
    ts = [asyncio.create_task(a(f)), asyncio.create_task(b(f))]
    print(await f)
    await asyncio.sleep(0.1)


asyncio.run(main())

# why: Task-3 b(f) tried in line 13 to give a result to the future `f` of line 17, which took none: Task-2 a(f) had given it one before, in line 8, at 0.100 s.
# ru why: Task-3 b(f) пыталась в строке 13 передать результат в Future `f` из строки 17, но его не приняли: раньше его передала Task-2 a(f), в строке 8, в 0.100 с.
