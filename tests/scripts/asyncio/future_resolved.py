# A future between two tasks: who gives it its result.
import asyncio


async def consumer(box, name):
    try:
        print(name, 'got', await box)
    except ValueError as error:
        print(name, 'got', repr(error))


async def main():
    loop = asyncio.get_running_loop()
    for value in 'a thing', ValueError('nothing'):
        box = loop.create_future()
        async with asyncio.TaskGroup() as group:
            group.create_task(consumer(box, 'first'))
            group.create_task(consumer(box, 'second'))
            await asyncio.sleep(0.1)
            if isinstance(value, Exception):
                box.set_exception(value)
            else:
                box.set_result(value)
            print('given')


asyncio.run(main())

# expect: given
# expect: first got a thing
# expect: second got a thing
# expect: given
# expect: first got ValueError('nothing')
# expect: second got ValueError('nothing')
