# question: asyncio.wait() did not raise the error.
# right answer: it never does: ask for the result.
import asyncio


async def bad():
    raise RuntimeError("lost")


async def main():
    done, _ = await asyncio.wait([asyncio.create_task(bad()), asyncio.create_task(asyncio.sleep(0.1))])
    print("all done", len(done))


asyncio.run(main())

# why: Task-2 bad() failed with RuntimeError('lost') in line 7 at 0.000 s, and nobody awaited it or asked for its exception: this is told only at 0.100 s, when Task-1 main() came to its end in line 12 and let go of the last name for it. asyncio.wait() in line 11 waited for it, and raises nothing.
# ru why: Task-2 bad() завершилась с ошибкой RuntimeError('lost') в строке 7 в момент 0.000 с, и никто её не ждал и не спросил об исключении: об этом сказано только в момент 0.100 с, когда Task-1 main() дошла до конца в строке 12 и отпустила последнее имя этой задачи. asyncio.wait() в строке 11 ждал её, но исключений не поднимает.
