# Keywords that are no names, given to what never looks at them.
import decimal
import functools
from datetime import date, datetime


def attempt(call):
    try:
        answer = call()
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print('value', type(answer).__name__)


context = decimal.Context()
number = decimal.Decimal(1)
for function in (functools.reduce, date.fromordinal, datetime.strptime,
                 context.add, context.divide, context.max, context.fma, context.sqrt, context.is_nan, number.is_nan,
                 number.adjusted, number.compare, number.quantize):
    attempt(lambda: function(**{1: 2}))
    attempt(lambda: function(*[], **{1: 2, 'a': 3}))
    attempt(lambda: function(zzz=1))
