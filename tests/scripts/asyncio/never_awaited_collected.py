# gc.collect() is C in CPython: what it finds is told of with the line that calls it.
import asyncio
import gc


async def nobody_awaits():
    pass


def cycle():
    one = [nobody_awaits()]
    one.append(one)


cycle()
gc.collect()
print('collected')


async def main():
    cycle()
    gc.collect()

asyncio.run(main())
