"""A service that is told to stop, by a signal of its own, and finishes what it has begun."""
import asyncio
import signal

class Service:
    def __init__(self):
        self.stopping = asyncio.Event()
        self.jobs = set()

    async def job(self, n):
        try:
            await asyncio.sleep(n)
            print('job', n, 'done')
        except asyncio.CancelledError:
            print('job', n, 'cancelled')
            raise

    async def run(self):
        loop = asyncio.get_running_loop()
        for s in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(s, self.stopping.set)
        for n in (1, 2, 30):
            t = asyncio.create_task(self.job(n))
            self.jobs.add(t)
            t.add_done_callback(self.jobs.discard)
        loop.call_later(1.5, signal.raise_signal, signal.SIGTERM)
        await self.stopping.wait()
        print('stopping', len(self.jobs))
        done, pending = await asyncio.wait(self.jobs, timeout=2)
        print(len(done), len(pending))
        for t in pending:
            t.cancel()
        print(await asyncio.gather(*pending, return_exceptions=True))

asyncio.run(Service().run())

# expect: job 1 done
# expect: stopping 2
# expect: job 2 done
# expect: 1 1
# expect: job 30 cancelled
# expect: [CancelledError('')]
