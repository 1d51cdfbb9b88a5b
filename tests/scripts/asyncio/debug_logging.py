# In debug mode a slow callback and a loop's end are told by logging.
import asyncio
import logging
import sys
import time


async def slow():
    time.sleep(0.2)


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.05
    loop.call_soon(lambda: time.sleep(0.1))
    print('a')
    await asyncio.sleep(0)
    print('b')
    await asyncio.create_task(slow(), name='slow')
    try:
        async with asyncio.timeout(1):
            time.sleep(2)
            await asyncio.sleep(5)
    except TimeoutError:
        print('out of time')


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter(
    '%(name)s %(levelname)s %(module)s %(funcName)s %(message)s'))
logger = logging.getLogger('asyncio')
logger.addHandler(handler)
logger.setLevel(logging.WARNING)
asyncio.run(main(), debug=True)
logger.setLevel(logging.DEBUG)
loop = asyncio.new_event_loop()
loop.set_debug(True)
loop.run_until_complete(asyncio.sleep(1))
loop.close()
loop.close()
