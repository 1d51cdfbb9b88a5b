# Lock: nobody can give up what nobody holds.
import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    async with lock as nothing:
        print(nothing)
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    try:
        async with lock:
            raise KeyError('inside')
    except KeyError:
        print('given up all the same:', lock.locked())


asyncio.run(main())

# expect: Lock is not acquired.
# expect: None
# expect: Lock is not acquired.
# expect: given up all the same: False
