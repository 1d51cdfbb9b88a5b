# question: sys.exit() in a child of a group
# right answer: SystemExit goes through the group and ends the program.
import asyncio
import sys

async def watchdog():
    await asyncio.sleep(0.2)
    sys.exit("too slow")

async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(watchdog())
        tg.create_task(asyncio.sleep(1))

asyncio.run(main())

# why: The program ended itself, by SystemExit('too slow') in Task-1 main(), line 8 (turn 7, 0.200 s).
# ru why: Программа сама завершила себя: SystemExit('too slow') в Task-1 main(), строка 8 (виток 7, 0.200 с).
