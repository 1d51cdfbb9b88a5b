from datetime import datetime, date, time, timedelta, timezone, UTC, tzinfo
import datetime as dt
d = date(2024, 2, 29)
print(d, repr(d), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.strftime('%d/%m/%Y %A %B %j %U %W %y %b %a'), f'{d:%Y-%m}', d.ctime(), d.replace(year=2020))
print(d + timedelta(days=1), d - timedelta(weeks=1), date(2024, 3, 1) - d, d < date(2024, 3, 1), d == date(2024, 2, 29), hash(d) == hash(date(2024, 2, 29)), date.min, date.max, date.fromordinal(1), date.fromisoformat('2024-12-01'), date.fromisoformat('20241201'), date.fromisoformat('2024-W10-3'), date.fromisocalendar(2020, 53, 7))
n = datetime(2024, 1, 15, 13, 5, 9, 123456)
print(n, repr(n), n.isoformat(), n.isoformat(' ', 'minutes'), n.isoformat(timespec='milliseconds'), n.date(), n.time(), n.timestamp(), n.strftime('%Y-%m-%d %H:%M:%S.%f %I:%M %p %c|%x|%X|%D|%F|%T|%%|%e'), f'{n:%H:%M}', n.replace(hour=1, microsecond=0), n.ctime())
print(datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1700000000.5, timezone.utc), datetime(1970, 1, 1, tzinfo=UTC).timestamp(), datetime.fromisoformat('2024-01-15T13:05:09'), datetime.fromisoformat('2024-01-15 13:05:09.5+02:00'), datetime.fromisoformat('2024-01-15'), datetime.fromisoformat('2024-01-15T10:00Z'), datetime.combine(d, time(1, 2)))
print(datetime.strptime('2024-03-05 07:08:09', '%Y-%m-%d %H:%M:%S'), datetime.strptime('5 Mar 24 1:30 PM', '%d %b %y %I:%M %p'), datetime.strptime('2024-01-01T00:00:00+0530', '%Y-%m-%dT%H:%M:%S%z'), datetime.strptime('12:34:56.789', '%H:%M:%S.%f'), datetime.strptime('Monday, January 1 24', '%A, %B %d %y'))
t = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), -t, abs(-t), t * 2, t / 2, t // 2, t / timedelta(hours=1), t // timedelta(hours=1), t % timedelta(hours=1), divmod(t, timedelta(hours=1)), t * 1.5, timedelta(seconds=0.1) * 3, timedelta(0), repr(timedelta(0)), bool(timedelta(0)), timedelta(seconds=90), timedelta(hours=25), timedelta(microseconds=-1), repr(timedelta(microseconds=-1)))
print(timedelta(1) == timedelta(hours=24), timedelta(1) < timedelta(2), hash(timedelta(1)) == hash(timedelta(hours=24)), sum([timedelta(1), timedelta(2)], timedelta()), timedelta.max, timedelta.min, timedelta.resolution, timedelta(days=0.5), timedelta(seconds=1.0000005), timedelta(milliseconds=1.5), max(timedelta(1), timedelta(2)))
x = time(13, 5, 0)
print(x, repr(x), x.isoformat(), time(1, 2, 3, 4), repr(time(1, 2, 3, 4)), time(0), repr(time()), x < time(14), x.strftime('%H-%M'), time.fromisoformat('04:23:01'), time.fromisoformat('04:23:01.5'), x.replace(minute=6), time.max, f'{x}', time(10, tzinfo=UTC))
tz = timezone(timedelta(hours=5, minutes=30))
a = datetime(2024, 1, 1, 12, tzinfo=tz)
print(a, repr(a), a.astimezone(UTC), a.utcoffset(), a.tzname(), a.dst(), tz, repr(tz), timezone(timedelta(hours=-3), 'BRT'), repr(timezone(timedelta(hours=-3), 'BRT')), UTC, repr(UTC), a == a.astimezone(UTC), a - datetime(2024, 1, 1, tzinfo=UTC), a.strftime('%z %Z'), hash(a) == hash(a.astimezone(UTC)), a.isoformat())
for bad in (lambda: date(2024, 13, 1), lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: datetime(2024, 1, 1, 25), lambda: time(0, 60), lambda: datetime(2024, 1, 1) < datetime(2024, 1, 1, tzinfo=UTC), lambda: datetime(2024, 1, 1) - datetime(2024, 1, 1, tzinfo=UTC),
            lambda: date.fromisoformat('2024-1-1'), lambda: datetime.fromisoformat('nope'), lambda: datetime.strptime('x', '%Y'), lambda: datetime.strptime('2024 x', '%Y'), lambda: datetime.strptime('2024', '%Q'), lambda: timedelta('1'), lambda: d + 1, lambda: d - 'x', lambda: d < 5, lambda: n < d, lambda: timedelta(1) + 1, lambda: timedelta(1) / 0,
            lambda: date(2024, 1), lambda: datetime(2024, 1, 1, tzinfo=3), lambda: date('2024', 1, 1), lambda: date(2024.0, 1, 1), lambda: timedelta(days=10**10), lambda: date.max + timedelta(1), lambda: n.isoformat(timespec='x'), lambda: timezone(timedelta(hours=24)), lambda: timezone(5), lambda: n + n, lambda: datetime.strptime('31/02/2024', '%d/%m/%Y'), lambda: datetime(2024, 2, 30)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(datetime(2024, 1, 1) == datetime(2024, 1, 1, tzinfo=UTC), d == n, n == 5, datetime.min, datetime.max, isinstance(n, date), type(n - n), n.timetz())
print(sorted([date(2024, 5, 1), date(2023, 1, 1)]), {date(2024, 1, 1): 1}[date(2024, 1, 1)], [d.isoformat() for d in (date(2024, 1, 30) + timedelta(i) for i in range(4))])
class MyDate(datetime):
    def hello(self): return 'hi'
print(MyDate(2024, 1, 1).hello(), MyDate(2024, 1, 1) + timedelta(1), type(MyDate(2024, 1, 1) + timedelta(1)).__name__, repr(MyDate(2024, 1, 1)))
import copy
print(copy.copy(d), copy.deepcopy(n) == n, dt.MINYEAR, dt.MAXYEAR)
start = datetime(2024, 1, 1, 9)
for i in range(3): print((start + i * timedelta(hours=1, minutes=30)).strftime('%H:%M'), end=' ')
print((datetime(2024, 12, 25) - datetime(2024, 1, 15)).days, hash(d), hash(n), hash(x), hash(timedelta(1)))

for args in ((2020,), (2020, 1), ("a",), (2020, "b"), (2020, None, 1),
             (2020, 1, None), (2020.5, 1, 1), ()):
    for kind in date, datetime:
        try:
            print(kind(*args))
        except TypeError as e:
            print(e)
try:
    date(2020, day="x")
except TypeError as e:
    print(e)
