# question: all is said to be saved, and one is missing
# right answer: return_exceptions=True put the error into a list that nobody looks at.
import asyncio

async def save(name):
    await asyncio.sleep(0.1)
    if name == "b":
        raise ValueError("disk full")
    print("saved", name)

async def main():
    await asyncio.gather(save("a"), save("b"), save("c"), return_exceptions=True)
    print("all saved")

asyncio.run(main())

# why: Root cause: ValueError('disk full') in Task-3 save('b'), line 8 (turn 4, 0.100 s).
# ru why: Первопричина: ValueError('disk full') в Task-3 save('b'), строка 8 (виток 4, 0.100 с).
# why: Task-3 save('b') failed with ValueError('disk full') in line 8, and gather() in line 12, with return_exceptions=True, put the error into the list of results and did not raise it.
# ru why: Task-3 save('b') завершилась с ошибкой ValueError('disk full') в строке 8, и gather() в строке 12 с return_exceptions=True положил ошибку в список результатов и не поднял её.
