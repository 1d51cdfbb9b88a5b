# source: https://docs.bswen.com/blog/2026-04-20-time-sleep-vs-asyncio-sleep
# right answer: time.sleep holds the only thread: the loop runs nothing else, so the two jobs run one after the other (2 x 0.2 s) and the heartbeat stands still.
import asyncio, time

async def job(name):
    print(name, "starts")
    time.sleep(0.2)
    print(name, "done")

async def heartbeat():
    for _ in range(3):
        await asyncio.sleep(0.1)
        print("beat")

async def main():
    start = time.monotonic()
    await asyncio.gather(heartbeat(), job("a"), job("b"))
    print("took", round(time.monotonic() - start, 1))

asyncio.run(main())

# why: Task-3 job('a') held the thread from 0.000 s to 0.200 s, by time.sleep() in line 7; who had to wait for it: Task-2 heartbeat(), Task-4 job('b').
# why 4: Task-4 job('b') held the thread from 0.200 s to 0.400 s
# ru why: Task-3 job('a') держала поток с 0.000 с до 0.200 с вызовом time.sleep() в строке 7; кому пришлось её ждать: Task-2 heartbeat(), Task-4 job('b').
# ru why 4: Task-4 job('b') держала поток с 0.200 с до 0.400 с вызовом time.sleep() в строке 7; кому пришлось её ждать: Task-2 heartbeat().
