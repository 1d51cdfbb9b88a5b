# question: Where does "Task exception was never retrieved" come from?
# right answer: nobody held the task any more when it failed.
import asyncio
async def job():
    raise ValueError("boom")
async def main():
    asyncio.create_task(job())
    await asyncio.sleep(0.1)
    print("fine")
asyncio.run(main())

# why: Task-2 job() failed with ValueError('boom') in line 5 at 0.000 s, and nobody awaited it or asked for its exception: nobody held the task any more, so this was told at once.
# ru why: Task-2 job() завершилась с ошибкой ValueError('boom') в строке 5 в момент 0.000 с, и никто её не ждал и не спросил об исключении: задачу уже никто не держал, поэтому об этом сказано сразу.
