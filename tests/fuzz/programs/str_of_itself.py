pass
# status: 0
import asyncio

error = ValueError("x")
error.args = (error,)


async def fail():
    try:
        raise error
    finally:
        ('\u00e9' * 3000)('finally')


async def main():
    try:
        await asyncio.create_task(fail())
    except ValueError:
        print("ok")


def attempt(action):
    try:
        answer = action()
        print(type(answer).__name__, repr(answer))
    except Exception as error:
        print(type(error).__name__, error)
asyncio.run(main())
