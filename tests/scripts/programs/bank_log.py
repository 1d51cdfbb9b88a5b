"""Bank with decorators, context managers, logging."""
import functools
import logging
import sys
import time
from contextlib import contextmanager, suppress, ExitStack, closing, redirect_stdout, nullcontext
from decimal import Decimal, ROUND_HALF_UP, getcontext, InvalidOperation, localcontext
import io

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout,
                    format='%(levelname)-8s %(name)s:%(lineno)d %(funcName)s - %(message)s')
log = logging.getLogger('bank')
child = log.getChild('audit')
child.setLevel(logging.WARNING)


class Context(logging.Filter):
    def filter(self, record):
        record.msg = f'[{record.levelno}] {record.msg}'
        return True


log.addFilter(Context())


def logged(func=None, *, level=logging.INFO):
    if func is None:
        return functools.partial(logged, level=level)

    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        log.log(level, 'calling %s(%s)', func.__name__, ', '.join([repr(a) for a in args[1:]] + [f'{k}={v!r}' for k, v in kwargs.items()]))
        try:
            return func(*args, **kwargs)
        except Exception:
            log.exception('failed')
            raise
    return wrapper


class InsufficientFunds(Exception):
    def __init__(self, need, have):
        self.need, self.have = need, have
        super().__init__(need, have)

    def __str__(self):
        return f'need {self.need}, have {self.have}'


class Account:
    _next = 1
    __slots__ = ('owner', '_balance', 'number', 'history')

    def __init__(self, owner, balance='0'):
        self.owner = owner
        self._balance = Decimal(balance)
        self.number = Account._next
        Account._next += 1
        self.history = []

    @property
    def balance(self):
        """The balance."""
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InsufficientFunds(-value, self._balance)
        self.history.append((self._balance, value))
        self._balance = value

    @logged
    def deposit(self, amount):
        """Pay in."""
        self.balance += Decimal(amount)
        return self

    @logged(level=logging.WARNING)
    def withdraw(self, amount):
        self.balance -= Decimal(amount)
        return self

    def __repr__(self):
        return f'{type(self).__name__}({self.owner!r}, {self._balance!r})'


@contextmanager
def transaction(*accounts):
    saved = [a._balance for a in accounts]
    try:
        yield accounts
    except InsufficientFunds as e:
        for a, s in zip(accounts, saved):
            a._balance = s
        log.error('rolled back: %s', e)
    else:
        log.debug('committed')
    finally:
        print('end of transaction')


a, b = Account('Ann', '100.10'), Account('Bob')
with transaction(a, b):
    a.withdraw('50.05')
    b.deposit(amount='50.05')
print(a, b)
with transaction(a, b):
    b.deposit('500')
    a.withdraw('500')
print(a, b, a.history)
print(Account.deposit.__name__, Account.deposit.__doc__, Account.balance.__doc__, Account.deposit.__wrapped__.__qualname__)
interest = (a.balance * Decimal('0.0375')).quantize(Decimal('0.01'), ROUND_HALF_UP)
print(interest, getcontext().prec)
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / Decimal(7), ctx)
with suppress(InvalidOperation):
    Decimal('abc')
child.info('not shown')
child.error('shown %d%%', 50)
try:
    a.nickname = 'x'
except AttributeError as e:
    print(e)
buffer = io.StringIO()
with redirect_stdout(buffer):
    print('hidden')
print(repr(buffer.getvalue()))
with ExitStack() as stack:
    for i in range(3):
        stack.callback(print, 'callback', i)
    stack.enter_context(nullcontext())
    stack.push(lambda *exc: print(exc))
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter('{levelname:>10}|{message}', style='{'))
log.addHandler(h)
log.propagate = False
log.warning('two %s', 'args')
print(log, child, logging.getLevelName(25), log.isEnabledFor(10), child.getEffectiveLevel())
a.withdraw('1e9')
