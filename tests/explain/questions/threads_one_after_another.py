import asyncio
import time


def read(name):
    time.sleep(0.3)
    return name.upper()


async def main():
    a = await asyncio.to_thread(read, "a")
    b = await asyncio.to_thread(read, "b")
    c = await asyncio.to_thread(read, "c")
    print(a, b, c)


asyncio.run(main())

# why: Task-1 main() handed three calls to threads (line 11, 12, 13), and awaited each before it handed over the next: 0.900 s in all, and no other task was there to run meanwhile.
# why: a gather() of them keeps several threads at work; the longest took 0.300 s.
# ru why: Task-1 main() передала потокам 3 вызова (строка 11, 12, 13) и каждый раз ждала, прежде чем передать следующий: всего 0.900 с, и другой задачи, которая работала бы тем временем, не было.
