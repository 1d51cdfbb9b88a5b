# question: each call gets a fresh list, I thought.
# right answer: the default is one list; nobody wrote over anybody. (Its name is empty: it is nobody's.)
import asyncio


async def add(item, box=[]):
    box.append(item)
    await asyncio.sleep(0.1)
    return box


async def main():
    print(await asyncio.gather(add(1), add(2)))


asyncio.run(main())

# why: Nothing failed.
# not why: What did not happen
