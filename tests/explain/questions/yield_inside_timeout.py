# source: https://peps.python.org/pep-0789/
# right answer: The timeout inside the generator belongs to the task, not to the generator: it fires while the consumer sleeps in its own code and cancels the consumer there, as CancelledError not TimeoutError.
import asyncio

async def ticks():
    async with asyncio.timeout(0.2):
        n = 0
        while True:
            yield n
            n += 1
            await asyncio.sleep(0.05)

async def main():
    try:
        async for n in ticks():
            print("tick", n)
            if n == 1:
                await asyncio.sleep(1)   # slow consumer, outside of the generator
                print("slow work done")
    except TimeoutError:
        print("TimeoutError")
    except asyncio.CancelledError:
        print("CancelledError in the consumer")

asyncio.run(main())

# why 1: the time limit of line 6 has passed and asks it to stop; cancelling() is 1.
# why 1: CancelledError is thrown at its await in line 18.
# why 1: CancelledError is caught in line 22 and not raised again.
# ru why 1: виток 4, 0.200 с: лимит времени из строки 6 истёк и запрашивает её отмену; cancelling() равен 1.
# ru why 1: виток 5, 0.200 с: она получает CancelledError в своём await в строке 18.
# ru why 1: виток 5, 0.200 с: CancelledError перехвачен в строке 22 и не поднят снова.
# why: The time limit of line 6 was set inside of the async generator ticks(), but it belongs to Task-1 main(), which ran it then: when it was over, at 0.200 s, that task was waiting in line 18, outside of the generator, and CancelledError came there.
# ru why: Лимит времени из строки 6 установлен внутри асинхронного генератора ticks(), но относится к Task-1 main()
