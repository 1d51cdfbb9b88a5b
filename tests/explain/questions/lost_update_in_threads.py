# right answer: each thread reads the counter before any has written it: threads change places while one sleeps.
import asyncio
import time

counter = 0


def add(amount):
    global counter
    seen = counter
    time.sleep(0.5)
    counter = seen + amount


async def main():
    await asyncio.gather(*(asyncio.to_thread(add, n) for n in range(1, 5)))
    print(counter)


asyncio.run(main())

# why: What the thread asyncio_0 wrote was lost: the thread asyncio_1 read `counter` in line 10 (0); meanwhile the thread asyncio_0 wrote it in line 12 (1); the thread asyncio_1 did not read it again, and wrote over that in line 12 (2). So it went with `counter` 2 more times.
# ru why: Запись потеряна (её делает поток asyncio_0): поток asyncio_1 читает `counter` в строке 10 (0); тем временем поток asyncio_0 пишет в строке 12 (1)
