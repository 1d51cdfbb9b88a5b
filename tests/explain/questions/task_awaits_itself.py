import asyncio

async def work():
    await asyncio.current_task()

async def main():
    await asyncio.create_task(work())

asyncio.run(main())

# The loop itself throws what is raised there: no other task had failed of it.
# why: Root cause: RuntimeError("Task cannot await on itself:
# why: in Task-2 work(), line 4 (turn 3).
# ru why: Первопричина: RuntimeError("Task cannot await on itself:
# not why: Nothing failed.
