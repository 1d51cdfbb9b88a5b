# What the module sched calls, and when: by time, priority and order.
import sched
import time
from sched import *

start = time.monotonic()


def told(what, **more):
    print(what, more)


s = scheduler()
print(s.empty(), s.queue, s.run())
s.enter(0.2, 1, told, ('late',))
s.enterabs(start + 0.1, 2, told, argument=('second',))
first = s.enterabs(start + 0.1, 1, told, ('first',), {'a': 1})
gone = s.enterabs(start + 0.1, 0, told, ('gone',))
print([event.priority for event in s.queue], first.argument, first.sequence)
print(first._fields, first.kwargs, gone < first, len(s.queue), s.empty())
s.cancel(gone)
try:
    s.cancel(gone)
except ValueError as error:
    print(error)
print(s.run(blocking=False) <= 0.1)
s.run()

clock = [0]
steps = scheduler(lambda: clock[0], lambda left: clock.append(clock.pop() + left))


def again(name, left):
    print(clock, name, left)
    if left:
        steps.enter(3, 1, again, (name, left - 1))
        steps.enter(1, 1, print, ('between',))


steps.enter(5, 1, again, kwargs={'name': 'x', 'left': 2})
steps.run()
print(clock, steps.run(False), sched.Event(1, 2, 3, 4, 5, 6))
steps.enter(0, 1, lambda: 1 / 0)
steps.enter(7, 1, print, ('kept',))
try:
    steps.run()
except ZeroDivisionError as error:
    print(error, len(steps.queue))
steps.enter('x', 1, print)
