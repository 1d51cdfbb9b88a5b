# question: why does my code take three seconds, not one?
# right answer: the three awaits follow one another; nothing else is there to run.
import asyncio, time


async def fetch(url):
    await asyncio.sleep(1)
    return url.upper()


async def main():
    start = time.monotonic()
    results = []
    for url in ["a", "b", "c"]:
        results.append(await fetch(url))
    print(results, round(time.monotonic() - start, 1))


asyncio.run(main())

# why: Task-1 main() awaited fetch() three times (line 15), one call after the other: 3.000 s in all, and no other task was there to run meanwhile. If no call depends on how another ended, they could wait side by side, as tasks or in a gather(), for as long as the longest: 1.000 s.
# ru why: Task-1 main() дождалась fetch() (3 раза, строки: 15), одного вызова за другим: всего 3.000 с, и другой задачи, которая работала бы тем временем, не было. Если ни один вызов не зависит от того, чем кончился другой, они могли бы ждать одновременно, задачами или в gather(), столько же, сколько самый долгий: 1.000 с.
