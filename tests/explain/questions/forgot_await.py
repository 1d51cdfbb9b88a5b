# source: https://www.fixwikihub.com/articles/async-task-exception-not-awaited-silently
# right answer: save() without await only makes a coroutine object: its body never runs; RuntimeWarning "coroutine save was never awaited".
import asyncio

saved = []

async def save(value):
    await asyncio.sleep(0)
    saved.append(value)

async def main():
    for value in (1, 2):
        save(value)
    await asyncio.sleep(0.1)
    print("saved:", saved)

asyncio.run(main())

# why: save() in line 13 made two coroutines that nobody awaited: their bodies never ran.
# ru why: save() в строке 13 создала 2 корутины, которых никто не стал ждать (await): их тела так и не выполнились.
