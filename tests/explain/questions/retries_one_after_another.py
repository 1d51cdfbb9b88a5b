# question: may these calls run side by side?
# right answer: only if none of them depends on how the one before ended.
import asyncio

calls = 0


async def flaky():
    global calls
    calls += 1
    await asyncio.sleep(0.1)
    if calls < 4:
        raise ConnectionError("try again")
    return "ok"


async def main():
    while True:
        try:
            print(await flaky())
            break
        except ConnectionError as error:
            print(calls, error)


asyncio.run(main())

# why: If no call depends on how another ended, they could wait side by side
