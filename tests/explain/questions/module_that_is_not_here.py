# question: aiohttp is installed on my computer; why is it not found?
# right answer: Only the standard library is here; play the request by a sleep.
import asyncio
import aiohttp

async def main():
    async with aiohttp.ClientSession() as session:
        print(await session.get("https://example.org"))

asyncio.run(main())

# why: Root cause: ModuleNotFoundError("No module named 'aiohttp'") in the program itself, line 4, outside of any task.
# why: Only the standard library is here, and the files beside the program. What another module would wait for can be played by asyncio.sleep().
# ru why: Здесь есть только стандартная библиотека и файлы рядом с программой. Чего ждал бы другой модуль, может сыграть asyncio.sleep().
