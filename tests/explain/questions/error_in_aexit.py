# question: where has the real error gone?
# right answer: __aexit__ raised another one over KeyError.
import asyncio

class Session:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await asyncio.sleep(0.1)
        raise RuntimeError("close failed") 

async def work():
    async with Session() as s:
        raise KeyError("user")

async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work())
        tg.create_task(asyncio.sleep(3))

asyncio.run(main())

# why: Root cause: RuntimeError('close failed') in Task-2 work(), line 11 (turn 4, 0.100 s), one group deep, after KeyError('user') in line 15.
# ru why: Первопричина: RuntimeError('close failed') в Task-2 work(), строка 11 (виток 4, 0.100 с), внутри 1 группы; до этого — KeyError('user') в строке 15.
# why: One real error; one task was only cancelled because of it.
# ru why: Настоящая ошибка одна; из-за неё просто отменена ещё 1 задача.
