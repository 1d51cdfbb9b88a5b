# Since 3.12 a frame that has ended knows who called it. What is thrown into an
# async generator passes by who awaits that.
import asyncio


async def sleeps():
    await asyncio.sleep(10)


async def inner():
    await sleeps()
    yield 1


async def outer():
    async for value in inner():
        yield value


async def consumes(make):
    async for value in make():
        print(value)


async def closes(make):
    generator = make()
    try:
        await anext(generator)
    finally:
        await generator.aclose()


async def asks(make):
    await anext(make())


async def root(work, make):
    try:
        await work(make)
    except asyncio.CancelledError as error:
        place, names = error.__traceback__.tb_next, []
        while place is not None:
            if place.tb_frame.f_code.co_filename == __file__:
                names.append(place.tb_frame)
            place = place.tb_next
        return [(frame.f_code.co_name, frame.f_back and frame.f_back.f_code.co_name)
                for frame in names if frame.f_back is None
                or frame.f_back.f_code.co_filename == __file__]


async def main():
    for work in consumes, closes, asks:
        for make in inner, outer:
            task = asyncio.create_task(root(work, make))
            await asyncio.sleep(0.1)
            task.cancel()
            print(work.__name__, make.__name__, await task)


asyncio.run(main())
