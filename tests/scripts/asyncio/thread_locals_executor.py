"""An executor with an initializer, and a default one of its own."""
import asyncio, threading, concurrent.futures
def init(): threading.current_thread().name = 'w'; local.x = 1
local = threading.local()
def job(n): return n, local.x
async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix='pool', initializer=init) as ex:
        print(await asyncio.gather(*(loop.run_in_executor(ex, job, i) for i in range(3))))
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(1, 'dflt'))
    print(await loop.run_in_executor(None, lambda: threading.current_thread().name))
    await loop.shutdown_default_executor()
    try: await loop.run_in_executor(None, print)
    except RuntimeError as e: print(e)
asyncio.run(main())

# expect: [(0, 1), (1, 1), (2, 1)]
# expect: dflt_0
# expect: Executor shutdown has been called
