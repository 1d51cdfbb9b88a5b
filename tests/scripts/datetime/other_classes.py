"""How complaints of dates and decimals call other classes."""
import csv
import datetime as dt
import decimal
import fractions

VALUES = (dt.date(2024, 1, 1), dt.datetime(2024, 1, 1), dt.timedelta(1),
          dt.time(1), dt.timezone.utc, decimal.Decimal(1), fractions.Fraction(1, 2),
          None, "a", 1.5, [1], object(), len, int, 1j, b"x", csv.Error("e"))
CALLS = (lambda v: dt.timedelta(v), lambda v: dt.timedelta(hours=v), lambda v: dt.date(2024, v, 1),
         lambda v: dt.datetime(2024, 1, 1, v), lambda v: dt.time(v), lambda v: decimal.Decimal(v) and 0,
         lambda v: dt.datetime.combine(v, v), lambda v: dt.datetime.combine(dt.date(1, 1, 1), v),
         lambda v: dt.time(1, tzinfo=v) and 0, lambda v: dt.timezone(v), lambda v: dt.timezone(dt.timedelta(1), v),
         lambda v: dt.date(2024, 1, 1).strftime(v), lambda v: dt.date(2024, 1, 1).__format__(v),
         lambda v: dt.timezone.utc.utcoffset(v), lambda v: dt.datetime(1, 1, 1).isoformat(v),
         lambda v: decimal.Decimal(1).compare(v), lambda v: decimal.Decimal(1).quantize(v),
         lambda v: csv.reader([], delimiter=v) and 0, lambda v: csv.writer([]) and 0, lambda v: list(csv.reader([v])))
for value in VALUES:
    for place, call in enumerate(CALLS):
        try:
            call(value)
        except Exception as e:
            text = f"{type(e).__name__} {e}"
            if " at 0x" not in text:
                print(type(value).__name__, place, text)
print(repr(csv.Error("x")), csv.Error, repr(decimal.InvalidOperation("y")))
