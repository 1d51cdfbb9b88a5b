from __future__ import annotations
from dataclasses import dataclass, field, asdict, replace, astuple, fields, KW_ONLY, InitVar
from datetime import datetime, timedelta, date
from decimal import Decimal, ROUND_HALF_UP, getcontext, InvalidOperation
from enum import Enum, auto, Flag, IntEnum, StrEnum, unique
from typing import ClassVar, Optional
import json
class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f'need {need}, have {have}')
        self.need, self.have = need, have
class Kind(StrEnum):
    DEPOSIT = auto()
    WITHDRAWAL = auto()
@dataclass(frozen=True, order=True)
class Transaction:
    when: datetime
    kind: Kind = field(compare=False)
    amount: Decimal = field(compare=False, default=Decimal(0))
@dataclass
class Account:
    owner: str
    _: KW_ONLY
    balance: Decimal = Decimal('0.00')
    log: list[Transaction] = field(default_factory=list, repr=False)
    rate: ClassVar[Decimal] = Decimal('0.035')
    bonus: InitVar[int] = 0
    def __post_init__(self, bonus):
        self.balance += bonus
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError('Deposit must be positive')
        self.balance += Decimal(amount)
        self.log.append(Transaction(datetime(2024, 1, len(self.log) + 1), Kind.DEPOSIT, Decimal(amount)))
    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= Decimal(amount)
        self.log.append(Transaction(datetime(2024, 1, len(self.log) + 1), Kind.WITHDRAWAL, Decimal(amount)))
    def interest(self):
        return (self.balance * self.rate).quantize(Decimal('0.01'), ROUND_HALF_UP)
a = Account('Ann', balance=Decimal('10.50'), bonus=5)
a.deposit(100)
a.withdraw(30)
print(a, a.interest())
print(a.log)
print(asdict(a))
print(sorted(a.log, reverse=True)[0].kind, repr(a.log[0].kind), f'{a.log[0].kind:>12}|')
print(json.dumps(asdict(a), default=str, indent=2))
print([f.name for f in fields(Account)], Account.__annotations__['balance'])
try:
    a.log[0].amount = 3
except Exception as e:
    print(type(e).__name__, e)
try:
    a.deposit(-5)
except ValueError as e:
    print(e)
try:
    Account('x', Decimal(1))
except TypeError as e:
    print(e)
a.withdraw(1000)
