# From 3.13 on nobody can sleep for a time that is no number.
import asyncio
import sys


async def main():
    for seconds in float('inf') - float('inf'), -float('inf'), -1, True:
        try:
            if sys.version_info >= (3, 13) or seconds == seconds:
                print(await asyncio.sleep(seconds, 'slept'))
            else:
                print('CPython waits for an undefined time')
        except ValueError as error:
            print(error)
    print(asyncio.get_running_loop().time())


asyncio.run(main())
# expect: Invalid delay: NaN (not a number)
# expect: slept
# expect: slept
# expect: slept
# expect: 1.0
