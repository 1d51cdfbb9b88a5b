# Timeouts inside one another: whichever is due first, and both at once.
import asyncio
import random


async def nested(outer, inner):
    try:
        async with asyncio.timeout(outer) as one:
            try:
                async with asyncio.timeout(inner) as two:
                    await asyncio.sleep(5)
            except TimeoutError:
                print('  inner')
            finally:
                print('  expired', one.expired(), two.expired(),
                      asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            print('  went on')
    except TimeoutError:
        print('  outer')
    print('  left with', asyncio.current_task().cancelling())


async def main():
    for outer, inner in (1, 2), (2, 1), (1, 1), (0, 1), (None, 1):
        print(outer, inner)
        await nested(outer, inner)
    outer, inner = random.random(), random.random()
    await nested(outer, inner)


asyncio.run(main())

# expect: 1 2
# expect:   expired True False 1
# expect:   outer
# expect:   left with 0
# expect: 2 1
# expect:   inner
# expect:   expired False True 0
# expect:   went on
# expect:   left with 0
# expect: 1 1
# expect:   expired True True 1
# expect:   outer
# expect:   left with 0
# expect: 0 1
# expect:   expired True False 1
# expect:   outer
# expect:   left with 0
# expect: None 1
# expect:   inner
# expect:   expired False True 0
# expect:   went on
# expect:   left with 0
# expect:   expired True False 1
# expect:   outer
# expect:   left with 0
