import time

t = time.gmtime(1700000000)
print(t, t.tm_year, t[3], t.tm_zone, t.tm_gmtoff, len(t), tuple(t), t.n_fields)
print(time.asctime(t), time.ctime(0), time.mktime(t), time.gmtime(0)[:6])
for format in ('%Y-%m-%d %H:%M:%S', '%X', '%x', '%c', '%a %A %b %B %d %j %U %W %w %y %p %I %Z %%',
               '%e|%F|%T|%R|%D|%G-%V-%u|%C|%h|%n|%t|', 'text', ''):
    print(repr(time.strftime(format, t)))
print(time.strftime('%H:%M', (2020, 2, 29, 13, 5, 0, 5, 60, 0)))
print(time.strptime('2020-02-29 13:05', '%Y-%m-%d %H:%M'))
print(time.strptime('Sat Jun 06 16:26:11 1998'))
print(type(time.time_ns()), type(time.localtime()), time.struct_time, time.timezone, time.daylight)
print(time.struct_time(range(9)), time.gmtime(-1)[:6], time.gmtime(1e9 + 0.9)[:6])
print(time.localtime(5) == time.struct_time((1970, 1, 1, 0, 0, 5, 3, 1, 0)), t > time.gmtime(0))
for wrong in (lambda: time.strftime(5), lambda: time.strftime('%d', 5),
              lambda: time.strftime('%d', (2020, 13, 1, 0, 0, 0, 0, 1, 0)),
              lambda: time.strftime('%d', (2020, 1)), lambda: time.struct_time((1, 2)),
              lambda: time.asctime('x'), lambda: time.strptime('x', '%Y'),
              lambda: time.mktime((1, 2))):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
