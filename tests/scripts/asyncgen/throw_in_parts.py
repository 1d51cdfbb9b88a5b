"""athrow(type, value, traceback), as it once was, and wrong calls of it."""
import asyncio
import warnings

warnings.simplefilter('ignore')


class Own(Exception):
    def __init__(self, *parts):
        super().__init__('own', *parts)


async def numbers():
    while True:
        try:
            yield 1
        except Exception as error:
            print('inside:', repr(error))
            yield 2


async def attempt(*args, whens=(False, True)):
    for is_begun in whens:
        generator = numbers()
        try:
            if is_begun:
                await anext(generator)
            print(is_begun, await generator.athrow(*args))
        except BaseException as error:
            print(is_begun, repr(error))


async def main():
    await attempt(ValueError)
    await attempt(ValueError, ValueError('a'))
    await attempt(ValueError, 1)
    await attempt(ValueError, (1, 2))
    await attempt(ValueError, None, None)
    await attempt(Own, 3)
    await attempt(Own, Own(4))
    await attempt(ValueError('b'), None, None)
    await attempt(ValueError('c'), 1, whens=[False])
    await attempt(ValueError, ValueError(), 5, whens=[False])
    await attempt(1, whens=[False])
    await attempt('x', 'y', whens=[False])


asyncio.run(main())

# expect: False ValueError()
# expect: inside: ValueError()
# expect: True 2
# expect: False ValueError('a')
# expect: inside: ValueError('a')
# expect: True 2
# expect: False ValueError(1)
# expect: inside: ValueError(1)
# expect: True 2
# expect: False ValueError(1, 2)
# expect: inside: ValueError(1, 2)
# expect: True 2
# expect: False ValueError()
# expect: inside: ValueError()
# expect: True 2
# expect: False Own('own', 3)
# expect: inside: Own('own', 3)
# expect: True 2
# expect: False Own('own', 4)
# expect: inside: Own('own', 4)
# expect: True 2
# expect: False ValueError('b')
# expect: inside: ValueError('b')
# expect: True 2
# expect: False TypeError('instance exception may not have a separate value')
# expect: False TypeError('throw() third argument must be a traceback object')
# expect: False TypeError('exceptions must be classes or instances deriving from BaseException, not int')
# expect: False TypeError('exceptions must be classes or instances deriving from BaseException, not str')
