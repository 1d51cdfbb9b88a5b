# One child of gather() is cancelled by somebody else; then the gather itself.
import asyncio
import random


async def work(name, delay):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError as error:
        print(name, 'cancelled', error.args)
        raise
    return name


async def main():
    loop = asyncio.get_running_loop()
    for flag in False, True:
        tasks = [asyncio.create_task(work(name, delay))
                 for name, delay in (('a', 1), ('b', 2), ('c', 3))]
        loop.call_later(random.random(), tasks[1].cancel, 'by a callback')
        try:
            print(await asyncio.gather(*tasks, return_exceptions=flag))
        except asyncio.CancelledError as error:
            print('gather', error.args, [task.done() for task in tasks])
        await asyncio.sleep(3)
    for flag in False, True:
        outer = asyncio.gather(work('d', 1), work('e', 2),
                               return_exceptions=flag)
        loop.call_later(0.5, outer.cancel, 'all of it')
        try:
            print(await outer)
        except asyncio.CancelledError as error:
            print('outer', error.args, outer.cancelled())


asyncio.run(main())

# expect: b cancelled ('by a callback',)
# expect: gather ('by a callback',) [False, True, False]
# expect: b cancelled ('by a callback',)
# expect: ['a', CancelledError(''), 'c']
# expect: d cancelled ('all of it',)
# expect: e cancelled ('all of it',)
# expect: outer ('all of it',) False
# expect: d cancelled ('all of it',)
# expect: e cancelled ('all of it',)
# expect: outer ('all of it',) False
