# Tasks that are made while asyncio.run() already ends, and so never go on: the
# collector closes what they await, on a loop that is closed, before or after it
# tells of them; that depends on what had been looked at before.
import asyncio

seen = []


async def get(getter):
    try:
        return await getter
    except BaseException as error:
        print("closed by", type(error).__name__)
        try:
            print(getter.cancel())
        except RuntimeError as refused:
            print(refused)
        raise


async def late(kept):
    getter = asyncio.get_running_loop().create_future()
    try:
        await asyncio.sleep(10)
    finally:
        kept.append(asyncio.create_task(get(getter)))
        await asyncio.sleep(0)
        await asyncio.sleep(0)


async def main(kept):
    asyncio.create_task(late(kept))
    await asyncio.sleep(0.1)


asyncio.run(main(seen))
task = seen[0]
print(task.done(), task.cancelling())
try:
    print(task.cancel())
except RuntimeError as error:
    print(error)
asyncio.run(main(seen))
