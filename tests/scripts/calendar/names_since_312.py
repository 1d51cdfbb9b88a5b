"""Which names there are, and what days and months are."""
import calendar

for name in 'Month', 'Day', 'JANUARY', 'MONDAY':
    print(name, hasattr(calendar, name))
print(repr(calendar.weekday(2026, 11, 27)), repr(calendar.MONDAY))
print(calendar.monthrange(2026, 2), calendar.weekday(2026, 11, 22))
