"""Functions in C are told with the module that CPython has them in."""
import asyncio
import heapq
import math
import sys


def call(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except TypeError as error:
        print(error)


call(math.sqrt)
call(math.sqrt, 1, 2)
call(math.floor)
call(math.sin, x=1)
call(sys.getrecursionlimit, 1)
call(heapq.heapify)
call(asyncio.get_running_loop, 1)
call(asyncio.get_running_loop, x=1)
call(asyncio.new_event_loop, 1)
call(len)

# expect: math.sqrt() takes exactly one argument (0 given)
# expect: math.sqrt() takes exactly one argument (2 given)
# expect: math.floor() takes exactly one argument (0 given)
# expect: math.sin() takes no keyword arguments
# expect: sys.getrecursionlimit() takes no arguments (1 given)
# expect: _heapq.heapify() takes exactly one argument (0 given)
# expect: _asyncio.get_running_loop() takes no arguments (1 given)
# expect: _asyncio.get_running_loop() takes no keyword arguments
# expect: new_event_loop() takes 0 positional arguments but 1 was given
# expect: len() takes exactly one argument (0 given)
