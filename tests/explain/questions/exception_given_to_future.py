# question: two listeners fail of one error
# right answer: set_exception() handed one error to both.
import asyncio

async def listen(reply):
    try:
        print(await reply)
    finally:
        print("listener ends")

async def serve(reply):
    await asyncio.sleep(0.1)
    reply.set_exception(PermissionError("not for you"))

async def main():
    reply = asyncio.get_running_loop().create_future()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(listen(reply))
        tg.create_task(listen(reply))
        tg.create_task(serve(reply))

asyncio.run(main())

# why: Root cause: PermissionError('not for you') in Task-2 listen(reply), line 7 (turn 5, 0.100 s), one group deep, as what Task-4 serve(reply) gave to a future in line 13 (turn 4, 0.100 s).
# ru why: Первопричина: PermissionError('not for you') в Task-2 listen(reply), строка 7 (виток 5, 0.100 с), внутри 1 группы; это исключение положила в Future Task-4 serve(reply) в строке 13 (виток 4, 0.100 с).
# why: One real error.
# ru why: Настоящих ошибок: 1.
