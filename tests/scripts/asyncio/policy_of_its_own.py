# A policy says which loop is meant, and makes the loops of asyncio.run().
import asyncio
from asyncio.events import BaseDefaultEventLoopPolicy


class Counting(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        loop = super().new_event_loop()
        loop.number = 7
        print('a loop is made')
        return loop

    def get_event_loop(self):
        try:
            return super().get_event_loop()
        except RuntimeError as error:
            print(error)
            loop = self.new_event_loop()
            self.set_event_loop(loop)
            return loop

    def set_event_loop(self, loop):
        print('set', loop is None)
        super().set_event_loop(loop)


async def number():
    return asyncio.get_event_loop().number


print(Counting.__mro__[1].__name__, issubclass(Counting, BaseDefaultEventLoopPolicy))
# expect: _UnixDefaultEventLoopPolicy True
policy = Counting()
asyncio.set_event_loop_policy(policy)
print(asyncio.get_event_loop_policy() is policy)  # expect: True
print(asyncio.run(number()))
# expect: a loop is made
# expect: set False
# expect: set True
# expect: 7
loop = asyncio.get_event_loop()
# expect: There is no current event loop in thread 'MainThread'.
# expect: a loop is made
# expect: set False
print(asyncio.get_event_loop() is loop, loop.run_until_complete(number()))
# expect: True 7
with asyncio.Runner() as runner:
    print(runner.get_loop() is asyncio.get_event_loop())
# expect: a loop is made
# expect: set False
# expect: True
# expect: set True
loop.close()
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()).__name__)
# expect: _UnixDefaultEventLoopPolicy


class Bare(asyncio.AbstractEventLoopPolicy):
    def __init__(self):
        self.loop = None

    def get_event_loop(self):
        return self.loop

    def set_event_loop(self, loop):
        self.loop = loop

    def new_event_loop(self):
        loop = asyncio.SelectorEventLoop()
        loop.number = 8
        return loop


asyncio.set_event_loop_policy(Bare())
print(asyncio.get_event_loop())  # expect: None
print(asyncio.run(number()))  # expect: 8
asyncio.set_event_loop_policy(None)
try:
    asyncio.set_event_loop_policy(5)
except TypeError as error:
    print(error)
# expect: policy must be an instance of AbstractEventLoopPolicy or None, not 'int'
