# Where asyncio's own records come from.
import asyncio
import logging

logging.basicConfig(
    level=logging.DEBUG,
    format="%(name)s %(module)s %(filename)s %(funcName)s %(lineno)d "
    "%(threadName)s: %(message)s",
)


def callback():
    1 / 0


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback)
    await asyncio.sleep(0)
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    loop.call_soon(callback)
    await asyncio.sleep(0)


asyncio.run(main())
