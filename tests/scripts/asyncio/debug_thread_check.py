"""Debug mode refuses calls from a thread, and coroutines as callbacks."""
import asyncio, threading
async def main():
    loop = asyncio.get_running_loop()
    def bad():
        try: loop.call_soon(print, 'x')
        except RuntimeError as e: print(e)
    await asyncio.to_thread(bad)
    try: loop.call_soon(main)
    except TypeError as e: print(e)
asyncio.run(main(), debug=True)

# expect: Non-thread-safe operation invoked on an event loop other than the current one
# expect: coroutines cannot be used with call_soon()
