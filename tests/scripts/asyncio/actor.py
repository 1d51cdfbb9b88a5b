"""An actor: one task owns the state, others send it messages."""
import asyncio
from dataclasses import dataclass
@dataclass
class Deposit:
    amount: int
@dataclass
class Withdraw:
    amount: int
    reply: asyncio.Future
class Account:
    def __init__(self):
        self.inbox, self.balance = asyncio.Queue(), 0
        self.task = asyncio.create_task(self.run(), name='account')
    async def run(self):
        while True:
            match await self.inbox.get():
                case Deposit(amount):
                    self.balance += amount
                case Withdraw(amount, reply) if amount > self.balance:
                    reply.set_exception(ValueError(f'short by {amount - self.balance}'))
                case Withdraw(amount=a, reply=r):
                    self.balance -= a
                    r.set_result(self.balance)
                case None:
                    return self.balance
                case other:
                    print('what?', other)
    async def withdraw(self, n):
        f = asyncio.get_running_loop().create_future()
        await self.inbox.put(Withdraw(n, f))
        return await f
async def main():
    acc = Account()
    for n in (10, 20):
        await acc.inbox.put(Deposit(n))
    print(await acc.withdraw(25))
    try:
        await acc.withdraw(6)
    except ValueError as e:
        print(e)
    await acc.inbox.put('junk')
    await acc.inbox.put(None)
    print(await acc.task, acc.inbox.empty())
asyncio.run(main())

# expect: 5
# expect: short by 1
# expect: what? junk
# expect: 5 True
