# question: what was the first error?
# right answer: AppError was raised from FileNotFoundError.
import asyncio

class AppError(Exception):
    pass

async def load(path):
    await asyncio.sleep(0.1)
    raise FileNotFoundError(path)

async def start():
    try:
        await load("config.toml")
    except FileNotFoundError as e:
        raise AppError("cannot start") from e

asyncio.run(start())

# why: Root cause: AppError('cannot start') in Task-1 start(), line 16 (turn 3, 0.100 s), after FileNotFoundError('config.toml') in line 10.
# ru why: Первопричина: AppError('cannot start') в Task-1 start(), строка 16 (виток 3, 0.100 с); до этого — FileNotFoundError('config.toml') в строке 10.
