# question: what was the first error?
# right answer: KeyError was wrapped; two groups lie round it.
import asyncio

class LoadError(Exception):
    pass

async def fetch(key):
    await asyncio.sleep(0.1)
    return {"a": 1}[key]

async def load(key):
    try:
        return await fetch(key)
    except KeyError:
        raise LoadError(f"no {key}")

async def main():
    async with asyncio.TaskGroup() as outer:
        async with asyncio.TaskGroup() as inner:
            inner.create_task(load("a"))
            inner.create_task(load("b"))
        outer.create_task(load("c"))

asyncio.run(main())

# why: Root cause: LoadError('no b') in Task-3 load('b'), line 16 (turn 4, 0.100 s), two groups deep, after KeyError('b') in line 10.
# ru why: Первопричина: LoadError('no b') в Task-3 load('b'), строка 16 (виток 4, 0.100 с), внутри 2 групп; до этого — KeyError('b') в строке 10.
