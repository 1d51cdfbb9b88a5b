# question: the program fails while main() is being called
# right answer: The error is in a helper.
import asyncio

def settings(env):
    return {"host": "db"}[env]

async def main(host):
    print(host)

if __name__ == "__main__":
    asyncio.run(main(settings("HOST")))

# why: Root cause: KeyError('HOST') in the program itself, line 6, outside of any task.
# ru why: Первопричина: KeyError('HOST') в самой программе, строка 6, вне задач.
