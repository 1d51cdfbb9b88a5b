# question: gather(return_exceptions=True): where did my error go?
# right answer: it is in the list of results, which nobody looked at.
import asyncio
async def fetch(n):
    await asyncio.sleep(0.1)
    if n == 2:
        raise KeyError(n)
    return n
async def main():
    await asyncio.gather(*[fetch(n) for n in range(4)], return_exceptions=True)
    print("all fetched")
asyncio.run(main())

# why: Task-4 fetch(2) failed with KeyError(2) in line 7, and gather() in line 10, with return_exceptions=True, put the error into the list of results and did not raise it.
# ru why: Task-4 fetch(2) завершилась с ошибкой KeyError(2) в строке 7, и gather() в строке 10 с return_exceptions=True положил ошибку в список результатов и не поднял её.
