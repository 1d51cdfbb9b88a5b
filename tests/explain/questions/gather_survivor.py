# source: https://github.com/python/cpython/issues/75633
# right answer: gather only hands over the first exception; the other task is not cancelled, it goes on until it ends or until run() cancels it at exit.
import asyncio

async def upload(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "stored")

async def check():
    await asyncio.sleep(0.1)
    raise OSError("disk full")

async def main():
    try:
        await asyncio.gather(check(), upload("photo", 0.3), upload("video", 9))
    except OSError as error:
        print("gave up:", error)
    await asyncio.sleep(0.4)
    print("main ends")

asyncio.run(main())

# why: Root cause: OSError('disk full') in Task-2 check(), line 11
# why: gather() in line 15 handed on its first error, OSError('disk full') from Task-2 check() (line 11), and cancelled nobody.
# why: Task-3 upload('photo', 0.3) was not cancelled then: it went on, and returned at 0.300 s.
# why: Task-4 upload('video', 9) was not cancelled then: it went on, until asyncio.run() cancelled it at its end, at 0.500 s.
# why: One real error.
# ru why: Первопричина: OSError('disk full') в Task-2 check(), строка 11 (виток 4, 0.100 с).
# ru why: gather() в строке 15 передал дальше первую ошибку, OSError('disk full') из Task-2 check() (строка 11), и никого не отменил.
# ru why: Task-3 upload('photo', 0.3) тогда не отменили: она продолжала работу и выполнена в момент 0.300 с.
# ru why: Task-4 upload('video', 9) тогда не отменили: она продолжала работу, пока asyncio.run() в конце не отменил её, в момент 0.500 с.
# ru why: Настоящих ошибок: 1.
