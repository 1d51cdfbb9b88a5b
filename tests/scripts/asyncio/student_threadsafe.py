import asyncio, threading, concurrent.futures, time, queue
async def answer(n):
    await asyncio.sleep(n)
    if n > 1: raise ValueError(n)
    return n
def ask(loop, out):
    for n in 0.25, 0.5, 2:
        future = asyncio.run_coroutine_threadsafe(answer(n), loop)
        try:
            out.put((n, future.result(timeout=1)))
        except TimeoutError as error:
            out.put((n, type(error).__name__, future.cancel(), future.cancelled()))
        except ValueError as error:
            out.put((n, repr(error)))
    loop.call_soon_threadsafe(out.put, "end")
async def main():
    out = queue.Queue()
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=ask, args=(loop, out), name="asker", daemon=True)
    thread.start()
    while (got := await asyncio.to_thread(out.get)) != "end":
        print(got, thread.is_alive())
    await asyncio.to_thread(thread.join)
    print(thread.name, thread.is_alive())
    with concurrent.futures.ThreadPoolExecutor(2, thread_name_prefix="pool") as pool:
        jobs = [loop.run_in_executor(pool, lambda i=i: (time.sleep(0.2), threading.current_thread().name, i)[1:]) for i in range(4)]
        for job in asyncio.as_completed(jobs):
            print(await job, loop.time())
asyncio.run(main())
