# question: the program ends with status 3: was that a deadlock?
# right answer: no: the program said sys.exit(3) itself; the status is its own.
import asyncio
import sys


async def main():
    await asyncio.sleep(0.1)
    sys.exit(3)


asyncio.run(main())

# why: The program ended itself, by SystemExit(3) in Task-1 main(), line 9 (turn 3, 0.100 s).
# not why: eadlock
# not why: limit
# not timeline: eadlock
# not timeline: limit
# ru why: SystemExit(3)
