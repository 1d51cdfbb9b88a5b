import calendar
from datetime import date

for year in 1900, 2000, 2023, 2024:
    print(year, calendar.isleap(year), calendar.leapdays(1900, year))
print(calendar.monthrange(2024, 2), calendar.weekday(2024, 7, 4))
print(int(calendar.weekday(2024, 7, 4)), calendar.weekday(2024, 7, 4) == 3)
print(calendar.monthcalendar(2024, 9))
print(list(calendar.month_name), list(calendar.day_abbr))
print(calendar.month_abbr[1:3], len(calendar.day_name), calendar.day_name[-1])
for first in 0, 3, 6:
    cal = calendar.Calendar(first)
    print(list(cal.iterweekdays()), cal.firstweekday)
    print(list(cal.itermonthdays(2024, 2)))
    print(list(cal.itermonthdays2(2021, 2))[:9])
    print(list(cal.itermonthdays3(2024, 1))[:4])
    print(list(cal.itermonthdays4(2024, 12))[-4:])
    print([str(d) for d in cal.itermonthdates(2023, 5)][::9])
    print(cal.monthdatescalendar(2024, 2)[0][0], cal.monthdays2calendar(2024, 2)[-1])
    print(len(cal.yeardatescalendar(2024)), cal.yeardayscalendar(2024, 4)[2][3][0])
print(calendar.timegm((2024, 1, 31, 12, 30, 5)), calendar.timegm((1969, 12, 31, 0, 0, 0)))
print([d for d in calendar.Calendar().itermonthdates(2024, 10) if d.weekday() == 4 and d.month == 10])
print(sum(1 for y in range(1900, 2000) for m in range(1, 13) if date(y, m, 13).weekday() == calendar.FRIDAY))
