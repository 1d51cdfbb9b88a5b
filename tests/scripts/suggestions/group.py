import asyncio


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_tsk(1)


asyncio.run(main())  # expect error: AttributeError: 'TaskGroup' object has no attribute 'create_tsk'. Did you mean: 'create_task'?
