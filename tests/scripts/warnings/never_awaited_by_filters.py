# A coroutine that nobody awaits is told of by the module warnings, whose filters
# and functions the program may have changed.
import asyncio
import traceback
import warnings


async def work():
    pass


def forget():
    work()


def refuse(coroutine):
    raise RuntimeError("refused")


forget()
warnings.simplefilter("ignore")
forget()
warnings.simplefilter("default")
forget()
forget()
warnings.simplefilter("always")
forget()
forget()
warnings.filterwarnings("ignore", message="coroutine 'w")
forget()
asyncio.run(asyncio.sleep(0))
warnings.resetwarnings()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    forget()

    async def main():
        work()
        asyncio.sleep(1)
        await asyncio.sleep(0)

    asyncio.run(main())
    try:
        refuse(work())
    except RuntimeError as error:
        print(len(caught))
        traceback.clear_frames(error.__traceback__)
        print(len(caught))
for one in caught:
    print(one.message, one.category.__name__,
          one.filename == __file__ and one.lineno)


def show(message, category, filename, lineno, file=None, line=None):
    print("shown", message, category.__name__, lineno)


warnings.showwarning = show
forget()
