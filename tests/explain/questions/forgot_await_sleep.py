# right answer: asyncio.sleep() without await only makes a coroutine.
import asyncio


async def main():
    for number in range(3):
        print("tick", number)
        asyncio.sleep(1)


asyncio.run(main())

# why: sleep() in line 8 made three coroutines that nobody awaited: their bodies never ran.
# ru why: sleep() в строке 8
