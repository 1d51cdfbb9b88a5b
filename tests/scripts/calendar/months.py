import calendar

print(calendar.month(2024, 2))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 11, 4, 2))
print(calendar.calendar(2024, m=4))
print(calendar.TextCalendar(6).formatyear(1999, 3, 2, 8, 2))
calendar.prmonth(1900, 2)
calendar.TextCalendar().prweek([(0, 0), (12, 1), (3, 2)], 12)
print()
print(calendar.weekheader(3), calendar.week([(1, 0), (2, 1)], 4))
calendar.setfirstweekday(calendar.WEDNESDAY)
print(calendar.firstweekday(), calendar.month(2025, 1))
try:
    calendar.setfirstweekday(9)
except calendar.IllegalWeekdayError as error:
    print(error, repr(error.weekday), isinstance(error, ValueError))
for month in 0, 13:
    try:
        calendar.monthrange(2024, month)
    except calendar.IllegalMonthError as error:
        print(error, error.month)
print(calendar.formatstring(["a", "bc"], 10, 3))
