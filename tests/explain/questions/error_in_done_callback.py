# question: who hears of an error in a done callback?
# right answer: Nobody: the loop reports it and goes on.
import asyncio

def done(task):
    print("result is", task.result() / 0)

async def job():
    await asyncio.sleep(0.1)
    return 8

async def main():
    t = asyncio.create_task(job())
    t.add_done_callback(done)
    await t
    print("main goes on")

asyncio.run(main())

# why: Root cause: ZeroDivisionError('division by zero') in line 6, in the callback done() of line 5 (turn 5, 0.100 s).
# ru why: Первопричина: ZeroDivisionError('division by zero') в строке 6, обратный вызов done() (строка 5) (виток 5, 0.100 с).
