import asyncio
from dataclasses import dataclass, field
from enum import Enum
import json
from typing import AsyncIterator

class State(Enum):
    IDLE = 'idle'
    BUSY = 'busy'

@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list[tuple[str, float]] = field(default_factory=list)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False, compare=False)

    def __post_init__(self):
        if self.balance < 0:
            raise ValueError('negative balance')

    async def withdraw(self, amount):
        async with self.lock:
            if amount > self.balance:
                raise InsufficientFunds(self, amount)
            await asyncio.sleep(0.01)
            self.balance -= amount
            self.history.append(('withdraw', amount))

@dataclass
class InsufficientFunds(Exception):
    account: Account
    needed: float
    def __str__(self): return f'{self.account.owner} needs {self.needed - self.account.balance:.2f} more'

async def ticker(n) -> AsyncIterator[int]:
    for i in range(n):
        await asyncio.sleep(0.1)
        yield i

async def main():
    acc = Account('Ann', 100)
    results = await asyncio.gather(*(acc.withdraw(40) for _ in range(3)), return_exceptions=True)
    print(results, acc)
    print([i async for i in ticker(3)])
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(acc.withdraw(1))
            tg.create_task(acc.withdraw(500))
    except ExceptionGroup as eg:
        print(eg.exceptions[0], repr(eg.exceptions[0])[:60])
    Account('Bob', -1)

asyncio.run(main())
