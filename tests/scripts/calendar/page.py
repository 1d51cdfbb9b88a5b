# Calendars as tables of a page.
import calendar


class Marked(calendar.HTMLCalendar):
    cssclasses = [f'{name} bold' for name in calendar.HTMLCalendar.cssclasses]
    cssclass_month = 'mine'

    def formatday(self, day, weekday):
        return super().formatday(day, weekday).replace('>5<', '><b>5</b><')


print(calendar.HTMLCalendar().formatmonth(2024, 2))
print(calendar.HTMLCalendar(6).formatmonth(2023, 10, withyear=False))
print(Marked().formatmonth(2024, 9), Marked(3).formatyear(2024, 5))
print(calendar.HTMLCalendar().formatyearpage(2023, width=0).decode())
print(calendar.HTMLCalendar().formatyearpage(2023, 4, None, 'ascii')[:400])
print(calendar.HTMLCalendar().formatweekheader(), calendar.HTMLCalendar().formatweekday(2))
