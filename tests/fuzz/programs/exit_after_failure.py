# A failure that is caught; what ends the run then is the program's own exit,
# which says nothing.
import asyncio

try:
    import contextlib
except MemoryError:
    print("no room")
    raise SystemExit(7)


async def main():
    raise ValueError("x")


asyncio.run(main())
