# A text that str() answers with may derive from str itself: it is asked once.
import asyncio


class Word(str):
    def __str__(self):
        return self


class Named:
    def __str__(self):
        return Word('named')


async def tell():
    print(asyncio.current_task().get_name())


async def main():
    task = asyncio.current_task()
    task.set_name(Named())
    print(task.get_name())                  # expect: named
    task.set_name(Word('word'))
    print(task.get_name())                  # expect: word
    await asyncio.create_task(tell(), name=Word('made'))        # expect: made
    await asyncio.create_task(tell(), name=Named())             # expect: named
    await asyncio.Task(tell(), name=Named())                    # expect: named
    async with asyncio.TaskGroup() as group:
        group.create_task(tell(), name=Word('grouped'))         # expect: grouped


asyncio.run(main())
