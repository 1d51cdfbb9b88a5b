# question: my loop does not stop: who swallows its cancel?
# right answer: `break` in a finally ends whatever is being raised.
import asyncio
async def w():
    while True:
        try:
            await asyncio.sleep(1)
        finally:
            print("x")
            if True: break
async def v():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        return 3
async def main():
    a, b = asyncio.create_task(w()), asyncio.create_task(v())
    await asyncio.sleep(0)
    a.cancel(), b.cancel()
    await asyncio.gather(a, b)
asyncio.run(main())

# why: CancelledError came at its await in line 7. `break` in line 10 left a finally, and so threw CancelledError away.
# why: Task-3 v() caught CancelledError in line 14 at 0.000 s and did not raise it again
# ru why: `break` в строке 10 покинул finally и тем самым отбросил CancelledError.
# timeline: `break` in line 10 leaves a finally, and so Task-2 throws CancelledError away.
