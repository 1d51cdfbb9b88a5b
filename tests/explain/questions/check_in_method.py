# source: a seat, a stock or a user asked for, and taken after an await
# right answer: What a method answered was no more so when it was acted on.
import asyncio


class Account:
    def __init__(self, balance):
        self.balance = balance

    def can_pay(self, amount):
        return self.balance >= amount

    async def withdraw(self, amount):
        if not self.can_pay(amount):
            print("refused")
            return
        await asyncio.sleep(0.1)
        self.balance -= amount
        print("paid", amount)


async def main():
    account = Account(100)
    await asyncio.gather(account.withdraw(80), account.withdraw(80))
    print(account.balance)


asyncio.run(main())

# why: Task-3 Account.withdraw(…, 80) decided in line 11 by `account.balance` (100); meanwhile Task-2 Account.withdraw(…, 80) changed it in line 18 (20); Task-3 did not decide anew, and changed it in line 18 (-60).
# ru why: Task-3 Account.withdraw(…, 80) решает в строке 11 по `account.balance` (100); тем временем Task-2 Account.withdraw(…, 80) меняет это в строке 18 (20); Task-3 не решает заново и меняет это в строке 18 (-60).
