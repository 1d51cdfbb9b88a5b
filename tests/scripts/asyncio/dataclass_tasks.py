"""Jobs that wait for the jobs that they depend on."""
import asyncio, dataclasses, typing
@dataclasses.dataclass
class Job:
    n: int
    deps: list = dataclasses.field(default_factory=list)
    task: typing.Optional[asyncio.Task] = None
    async def run(self):
        await asyncio.gather(*(j.task for j in self.deps)); await asyncio.sleep(self.n); print('job', self.n, asyncio.get_running_loop().time())
async def main():
    a = Job(1); b = Job(2, [a]); c = Job(3, [a, b])
    async with asyncio.TaskGroup() as tg:
        for j in (a, b, c): j.task = tg.create_task(j.run())
asyncio.run(main())

# expect: job 1 1.0
# expect: job 2 3.0
# expect: job 3 6.0
