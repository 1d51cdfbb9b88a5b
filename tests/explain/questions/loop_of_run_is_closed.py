import asyncio

loop = None


async def first():
    global loop
    loop = asyncio.get_running_loop()
    await asyncio.sleep(0.1)


async def late():
    print("late")


asyncio.run(first())
loop.create_task(late())

# why: In line 17 something was asked of a loop that was closed: asyncio.run() had closed it as it ended, at 0.100 s.
# ru why: В строке 17 обращение к закрытому циклу: его закрыл asyncio.run(), когда завершался, в 0.100 с.
