# question: gather() with blocking requests takes as long as one after another
# right answer: Each fetch holds the only thread by time.sleep().
import asyncio
import time

def get(url):
    time.sleep(1)
    return f"<{url}>"

async def fetch(url):
    page = get(url)
    print(url, len(page))
    return page

async def main():
    start = time.perf_counter()
    pages = await asyncio.gather(*(fetch(x) for x in "abcdef"))
    print(len(pages), "pages in", round(time.perf_counter() - start, 1), "s")

asyncio.run(main())

# why: Task-2 fetch('a') held the thread from 0.000 s to 1.000 s, by time.sleep() in line 7; who had to wait for it: Task-3 fetch('b'), Task-4 fetch('c'), Task-5 fetch('d'), Task-6 fetch('e'), Task-7 fetch('f').
# ru why: Task-2 fetch('a') держала поток с 0.000 с до 1.000 с вызовом time.sleep() в строке 7; кому пришлось её ждать: Task-3 fetch('b'), Task-4 fetch('c'), Task-5 fetch('d'), Task-6 fetch('e'), Task-7 fetch('f').
# why: So did time.sleep() in line 7 three more times, the last one until 5.000 s.
# ru why: Так time.sleep() в строке 7 держал поток ещё 3 раза, последний — до 5.000 с.
