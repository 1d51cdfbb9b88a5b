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

# waits: futures of another loop
