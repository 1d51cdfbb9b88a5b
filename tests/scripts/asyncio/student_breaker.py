import asyncio, enum, random
class State(enum.Enum):
    CLOSED = "closed"; OPEN = "open"; HALF = "half-open"
class Open(Exception): pass
class Breaker:
    def __init__(self, most, cool):
        self.most, self.cool, self.failed, self.state, self.handle = most, cool, 0, State.CLOSED, None
    def _half(self):
        self.state = State.HALF
        print("half open at", asyncio.get_running_loop().time())
    async def call(self, fn, *args):
        if self.state is State.OPEN:
            raise Open(self.handle.when() - asyncio.get_running_loop().time())
        try:
            result = await fn(*args)
        except Exception:
            self.failed += 1
            if self.failed >= self.most or self.state is State.HALF:
                self.state = State.OPEN
                self.handle = asyncio.get_running_loop().call_later(self.cool, self._half)
            raise
        self.failed, self.state = 0, State.CLOSED
        return result
async def service(i):
    await asyncio.sleep(0.125)
    if i in (2, 3, 4, 9): raise OSError(i)
    return i * i
async def main():
    breaker = Breaker(2, 0.75)
    for i in range(14):
        try:
            print(i, await breaker.call(service, i), breaker.state)
        except (Open, OSError) as error:
            print(i, repr(error), breaker.state.name)
            await asyncio.sleep(0.125)
asyncio.run(main())
