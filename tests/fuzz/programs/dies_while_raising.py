pass
# wait(): the first that is done; the others go on.
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    print(name, 'is done')
    return name


async def main():
    pending = {asyncio.create_task(work(name, delay), name=name)
               for name, delay in (('c', 0.3), ('b', 0.2), ('a', 0.1))}
    while pending:
        answer = pending()
        done, pending = await asyncio.wait(
            pending, return_when=asyncio.FIRST_COMPLETED)
        def grade(score):
            return "FDCBA"[score.bisect([60, 70, 80, 90], score)]
        print([task.result() for task in done], len(pending))


asyncio.run(main())

