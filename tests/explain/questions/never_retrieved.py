# source: https://superfastpython.com/asyncio-task-exception-was-never-retrieved
# right answer: Nobody awaited the task nor asked result()/exception(); the message comes when the task object is freed, here at the end of main.
import asyncio

async def send_mail():
    await asyncio.sleep(0.1)
    raise ConnectionError("smtp refused")

async def main():
    task = asyncio.create_task(send_mail(), name="mail")
    await asyncio.sleep(0.3)
    print("order confirmed")

asyncio.run(main())

# why: mail send_mail() failed with ConnectionError('smtp refused') in line 7 at 0.100 s, and nobody awaited it or asked for its exception: this is told only at 0.300 s, when Task-1 main() came to its end in line 12 and let go of the last name for it.
# ru why: mail send_mail() завершилась с ошибкой ConnectionError('smtp refused') в строке 7 в момент 0.100 с, и никто её не ждал и не спросил об исключении: об этом сказано только в момент 0.300 с, когда Task-1 main() дошла до конца в строке 12 и отпустила последнее имя этой задачи.
