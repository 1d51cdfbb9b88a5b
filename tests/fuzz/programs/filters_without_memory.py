# No memory is left to ask the program's filters as a coroutine dies that nobody
# has awaited.
import warnings

warnings.simplefilter("always")


async def work():
    pass


for i in range(3):
    work()
    print(i)
