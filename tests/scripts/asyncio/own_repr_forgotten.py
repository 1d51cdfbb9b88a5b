# A future, or a task, whose error nobody asked for is told of by its own
# __repr__, which holds it for a while.
import asyncio


class Named(asyncio.Future):
    def __repr__(self):
        return "a future"


class Job(asyncio.Task):
    def __repr__(self):
        return "a job"


async def fail():
    raise ValueError("nobody asked")


async def main():
    Named().set_exception(KeyError("lost"))
    print("the future is gone")
    job = Job(fail())
    await asyncio.sleep(0)
    del job
    print("the job is gone")


asyncio.run(main())

# expect: the future is gone
# expect: the job is gone
