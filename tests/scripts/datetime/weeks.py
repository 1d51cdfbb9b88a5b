# Weeks, weekdays and days of a year in strptime().
import warnings
from datetime import date, datetime

warnings.simplefilter('ignore')
for text, format in [
        ('2020-W10-1', '%G-W%V-%u'), ('2021 53 6', '%G %V %w'),
        ('2020 53 Sun', '%G %V %a'), ('2024 00 0', '%Y %W %w'),
        ('2024 09 4', '%Y %U %w'), ('2024 09 4', '%Y %W %u'),
        ('2023 0 Sunday', '%Y %U %A'), ('2023 53 Monday', '%Y %W %A'),
        ('2024 060', '%Y %j'), ('2023 366', '%Y %j'), ('2024 03 060', '%Y %m %j'),
        ('2024 7', '%Y %w'), ('2024 8', '%Y %u'), ('2024 54 1', '%Y %U %u'),
        ('2020 10', '%G %V'), ('2020 1', '%G %u'), ('10 1', '%V %u'),
        ('2020 10 1', '%Y %V %u'), ('2020 10', '%Y %V'), ('2020 5', '%G %j'),
        ('2020 54 1', '%G %V %u'), ('2021 53 1', '%G %V %u'), ('00 1', '%V %u'),
        ('29 2', '%d %m'), ('28 2', '%d %m'), ('Mon', '%a'), ('10 1', '%U %w'),
        ('Tue 2 Jan 2024', '%a %d %b %Y'), ('5 Monday', '%d %A'),
        ('2024', '%G'), ('24 5 2', '%y %W %u'), ('0', '%w'), ('9', '%w')]:
    try:
        print(text, format, datetime.strptime(text, format))
    except ValueError as error:
        print(text, format, error)
for year in (2020, 2021, 2024):
    for day in (date(year, 1, 1), date(year, 2, 29 if year % 4 == 0 else 28),
                date(year, 12, 31)):
        for format in ('%Y %U %w', '%Y %W %u', '%G %V %u', '%G-W%V-%a', '%Y %j'):
            text = day.strftime(format)
            print(text, datetime.strptime(text, format).date() == day, end=' ')
    print()
