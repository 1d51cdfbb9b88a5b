import asyncio, random
class Supervisor:
    def __init__(self): self.tasks, self.restarts = {}, {}
    def start(self, name, fn):
        task = asyncio.create_task(fn(name), name=name)
        task.add_done_callback(lambda t: self.ended(t, fn))
        self.tasks[name] = task
    def ended(self, task, fn):
        name = task.get_name()
        if task.cancelled(): print(name, "cancelled"); return
        error = task.exception()
        print(name, "ended", error and f"{type(error).__name__}: {error}")
        if error and self.restarts.setdefault(name, 0) < 2:
            self.restarts[name] += 1
            asyncio.get_running_loop().call_later(0.1, self.start, name, fn)
async def worker(name):
    for i in range(10):
        await asyncio.sleep(0.1)
        if random.random() < 0.2: raise RuntimeError(f"{name} at {i}")
async def main():
    s = Supervisor()
    for n in "abc": s.start(n, worker)
    await asyncio.sleep(1.5)
    for t in s.tasks.values(): t.cancel()
    await asyncio.gather(*s.tasks.values(), return_exceptions=True)
    print(s.restarts)
asyncio.run(main())
