# source: https://github.com/modelcontextprotocol/python-sdk/issues/2114
# right answer: One real error (KeyError in parse, Task-7) at the bottom of two groups; every other task was only cancelled because of it.
import asyncio

async def parse(line):
    await asyncio.sleep(0.1)
    return {"id": 1}[line]

async def session(name, lines):
    async with asyncio.TaskGroup() as tg:
        for line in lines:
            tg.create_task(parse(line))
    print(name, "ok")

async def heartbeat():
    while True:
        await asyncio.sleep(0.05)

async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(session("a", ["id"]))
        tg.create_task(session("b", ["id", "nmae"]))
        tg.create_task(heartbeat())

try:
    asyncio.run(main())
except BaseException as error:
    print("caught", repr(error))

# why: Root cause: KeyError('nmae') in Task-7 parse('nmae'), line 7 (turn 7, 0.100 s), two groups deep.
# why: One real error; one task was only cancelled because of it.
# ru why: Первопричина: KeyError('nmae') в Task-7 parse('nmae'), строка 7 (виток 7, 0.100 с), внутри 2 групп.
# ru why: Настоящая ошибка одна; из-за неё просто отменена ещё 1 задача.
