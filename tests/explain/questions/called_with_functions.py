# question: my tasks are all call(...): which one failed?
# right answer: The one that was given the method sell, in line 8.
import asyncio


class Shop:
    def sell(self):
        raise KeyError("bread")


def greet():
    print("hello")


async def call(function):
    return function()


async def main():
    async with asyncio.TaskGroup() as group:
        for function in (greet, print, Shop, Shop().sell, lambda: 1):
            group.create_task(call(function))


asyncio.run(main())

# why: Root cause: KeyError('bread') in Task-5 call(sell), line 8 (turn 2), one group deep.
# timeline: Task-2 call(greet)
