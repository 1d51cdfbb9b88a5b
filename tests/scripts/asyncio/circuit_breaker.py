"""A circuit breaker with an enum of states."""
import asyncio
import enum
import time

class State(enum.Enum):
    CLOSED = 'closed'
    OPEN = 'open'
    HALF_OPEN = 'half-open'

class CircuitOpen(Exception):
    pass

class CircuitBreaker:
    def __init__(self, threshold, reset):
        self.threshold, self.reset = threshold, reset
        self.failures = 0
        self.state = State.CLOSED
        self.opened_at = None

    async def __aenter__(self):
        if self.state is State.OPEN:
            if time.monotonic() - self.opened_at < self.reset:
                raise CircuitOpen(f'open for {self.reset - (time.monotonic() - self.opened_at):.1f}s more')
            self.state = State.HALF_OPEN
        return self

    async def __aexit__(self, kind, exc, tb):
        if kind is None:
            self.failures = 0
            self.state = State.CLOSED
        elif issubclass(kind, OSError):
            self.failures += 1
            if self.state is State.HALF_OPEN or self.failures >= self.threshold:
                self.state = State.OPEN
                self.opened_at = time.monotonic()
        return False

async def call(breaker, ok):
    async with breaker:
        await asyncio.sleep(0.1)
        if not ok:
            raise OSError('down')
        return 'fine'

async def main():
    b = CircuitBreaker(2, 1.0)
    for ok in (True, False, False, True, True):
        try:
            print(await call(b, ok), b.state)
        except (OSError, CircuitOpen) as e:
            print(type(e).__name__, e, b.state.value)
    await asyncio.sleep(1)
    print(await call(b, True), b.state.name)

asyncio.run(main())

# expect: fine State.CLOSED
# expect: OSError down closed
# expect: OSError down open
# expect: CircuitOpen open for 1.0s more open
# expect: CircuitOpen open for 1.0s more open
# expect: fine CLOSED
