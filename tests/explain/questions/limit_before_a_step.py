import asyncio

async def main():
    await asyncio.gather(*[asyncio.sleep(0) for _ in range(30)])

asyncio.run(main())

# The step of the task that was to run next has begun, and no task has written
# what the machine says of its limit.
# timeline --max-turns 3: Turn 2: A limit is reached: more than 15 callbacks of the event loop.
# not timeline --max-turns 3: writes to stderr
# ru timeline --max-turns 3: Виток 2: Достигнут предел: больше вызовов в цикле событий, чем разрешено (15).
