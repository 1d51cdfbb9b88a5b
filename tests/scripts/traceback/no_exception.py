# What is no exception is refused as attributes that it has not.
import asyncio
import sys
import traceback


class Like:
    __traceback__ = None


for given in [(None, 5, None), (int, 5, None), (ValueError, 'x', None), (5,),
              (ValueError,), (ValueError, None, None), (None, None, None),
              (ValueError('a'), None, None), (ValueError('a'), None), (Like(),),
              (None, Like(), None), (1, ValueError('e'), 5)]:
    for ask in traceback.format_exception, traceback.print_exception:
        try:
            print(ask(*given))
        except (AttributeError, TypeError, ValueError) as error:
            print(ask.__name__, type(error).__name__, error)
for given in (5, None, 'x', Like(), ValueError('a')):
    try:
        print(traceback.format_exception_only(given))
    except AttributeError as error:
        print(error)
for given in (5, None, 'x'):
    for ask in traceback.format_tb, traceback.print_tb, traceback.extract_tb:
        try:
            print(ask(given))
        except AttributeError as error:
            print(error)


async def main():
    loop = asyncio.get_running_loop()
    for given in (main, 5, 'x', None, ValueError('one')):
        told = {'message': 'told', 'exception': given}
        loop.call_exception_handler(told)
        try:
            loop.default_exception_handler(told)
        except AttributeError as error:
            print(error)


sys.stdout.flush()
asyncio.run(main())
