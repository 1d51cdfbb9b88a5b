# question: an error in call_later() ends nothing
# right answer: The loop reports it and goes on.
import asyncio

class Cache:
    def __init__(self):
        self.data = {}
        asyncio.get_running_loop().call_later(0.2, self.expire)

    def expire(self):
        del self.data["token"]

async def main():
    cache = Cache()
    await asyncio.sleep(0.5)
    print("cache has", cache.data)

asyncio.run(main())

# why: Root cause: KeyError('token') in line 11, in the callback Cache.expire() (turn 2, 0.200 s).
# ru why: Первопричина: KeyError('token') в строке 11, обратный вызов Cache.expire() (виток 2, 0.200 с).
