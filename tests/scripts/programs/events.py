import asyncio
from typing import Protocol, Generic, TypeVar, Callable, Awaitable, NamedTuple
from abc import ABC, abstractmethod
import enum

T = TypeVar('T')

class Event(enum.IntEnum):
    START = 1
    STOP = 2

class Handler(Protocol):
    async def __call__(self, event: Event) -> None: ...

class Bus(Generic[T]):
    def __init__(self) -> None:
        self._handlers: dict[T, list[Callable[[T], Awaitable[None]]]] = {}
    def on(self, event: T):
        def deco(f):
            self._handlers.setdefault(event, []).append(f)
            return f
        return deco
    async def emit(self, event: T) -> int:
        async with asyncio.TaskGroup() as tg:
            for h in self._handlers.get(event, []):
                tg.create_task(h(event))
        return len(self._handlers.get(event, []))

bus: Bus[Event] = Bus()

@bus.on(Event.START)
async def first(e):
    await asyncio.sleep(0.1)
    print('first', e, repr(e))

@bus.on(Event.START)
async def second(e):
    print('second', e.name)

@bus.on(Event.STOP)
async def boom(e):
    raise ValueError(f'no {e!r}')

class Shape(ABC):
    @property
    @abstractmethod
    def area(self) -> float: ...
    def __lt__(self, other): return self.area < other.area

class Sq(Shape):
    def __init__(self, s): self.s = s
    @property
    def area(self): return self.s ** 2
    def __repr__(self): return f'Sq({self.s})'

async def main():
    print(await bus.emit(Event.START))
    print(sorted([Sq(3), Sq(1)]))
    try:
        Shape()
    except TypeError as e:
        print(e)
    try:
        await bus.emit(Event.STOP)
    except* ValueError as eg:
        print(eg.exceptions)
    await bus.emit(Event.STOP)
asyncio.run(main())
