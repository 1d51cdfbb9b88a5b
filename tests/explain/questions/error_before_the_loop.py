# question: the program fails before asyncio.run()
# right answer: The error is in the module, line 6.
import asyncio

async def main():
    print("hello")

LIMIT = asyncio.Semaphore(MAX)

asyncio.run(main())

# why: Root cause: NameError("name 'MAX' is not defined") in the program itself, line 8, outside of any task.
# ru why: Первопричина: NameError("name 'MAX' is not defined") в самой программе, строка 8, вне задач.
