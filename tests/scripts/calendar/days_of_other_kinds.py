# A day is written as a whole number, whatever it is.
import calendar

text = calendar.TextCalendar()
print(repr(text.formatday(3.7, 0, 4)), repr(text.formatday(True, 0, 4)))
for day in "3", None, [], 2j:
    try:
        text.formatday(day, 0, 4)
    except TypeError as error:
        print(error)
