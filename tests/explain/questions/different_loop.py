# source: https://github.com/google-gemini/cookbook/pull/353
# right answer: The future belongs to the loop of the first run(); awaiting it under the second raises RuntimeError "attached to a different loop".
import asyncio

shared = None

async def first():
    global shared
    shared = asyncio.get_running_loop().create_future()
    print("made a future")

async def second():
    try:
        await shared
    except RuntimeError as error:
        print("attached to a different loop" in str(error))

asyncio.run(first())
asyncio.run(second())

# why: awaits in line 14, under the loop of run number 2, the future `shared`, which was made in line 9 under the loop of run number 1: it can only be awaited there.
# ru why: Task-4 second() ждёт в строке 14, под циклом asyncio.run() номер 2, Future `shared`, созданный в строке 9 под циклом asyncio.run() номер 1: ждать его можно только там.
