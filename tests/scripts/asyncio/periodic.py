"""A periodic task without drift; stopped by a context manager."""
import asyncio

class Periodic:
    def __init__(self, interval, f):
        self.interval, self.f, self.task = interval, f, None
    async def _run(self):
        loop = asyncio.get_running_loop()
        next_at = loop.time()
        while True:
            self.f(loop.time())
            next_at += self.interval
            await asyncio.sleep(max(0, next_at - loop.time()))
    async def __aenter__(self):
        self.task = asyncio.create_task(self._run(), name='periodic')
        return self
    async def __aexit__(self, *exc):
        self.task.cancel()
        try:
            await self.task
        except asyncio.CancelledError:
            print('stopped', self.task.get_name(), self.task.cancelled())

async def main():
    async with Periodic(0.25, lambda t: print(f'tick {t:.2f}')):
        await asyncio.sleep(1.1)

asyncio.run(main())

# expect: tick 0.00
# expect: tick 0.25
# expect: tick 0.50
# expect: tick 0.75
# expect: tick 1.00
# expect: stopped periodic True
