"""JSON, dates, pprint."""
import calendar
import copy
import datetime as dt
import json
import pprint
import re
import time
from collections import OrderedDict, defaultdict, Counter
from datetime import datetime, timedelta, timezone, date
from decimal import Decimal

DATA = '''
{"users": [
  {"id": 1, "name": "Zoë", "email": "zoe@example.com", "tags": ["a", "b"], "created": "2023-02-28T23:59:59.999999+02:00", "balance": 10.10},
  {"id": 2, "name": "Bob \\u0041\\n", "email": null, "tags": [], "created": "2024-02-29T00:00:00", "balance": 1e3}
], "meta": {"version": [1, 2, {"deep": {"deeper": [true, false, null]}}], "big": 12345678901234567890}}
'''
data = json.loads(DATA, parse_float=Decimal, object_pairs_hook=OrderedDict)
pprint.pprint(data)
pprint.pprint(json.loads(DATA), width=50, compact=True, sort_dicts=False)
pprint.pprint(json.loads(DATA), depth=2)
print(pprint.pformat({'a': 'x' * 100, 'b': list(range(40))}, width=60, indent=4))
print(pprint.saferepr([1, {2: 3}]), pprint.isreadable([1]), pprint.isrecursive([]))
pprint.pp({1: {2: {3, 4}}, 'b': (1,), 'c': frozenset([1])})


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (datetime, date)):
            return o.isoformat()
        if isinstance(o, Decimal):
            return str(o)
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


def hook(d):
    if 'created' in d:
        d['created'] = datetime.fromisoformat(d['created'])
    return d


users = json.loads(DATA, object_hook=hook)
u = users['users']
print(u[0]['created'], u[0]['created'].tzinfo, u[0]['created'].astimezone(timezone.utc), u[1]['created'].timetuple()[:6])
print(json.dumps({'d': u[1]['created'], 's': {3, 1}, 'x': Decimal('1.50')}, cls=Encoder, sort_keys=True))
print(json.dumps(data, ensure_ascii=False, separators=(',', ':'), default=float))
print(json.dumps({1: 'a', None: 'b', True: 'c', 1.5: 'd'}), json.dumps([float('nan'), float('inf')]), json.dumps('é\u2028\x00"\\/'))
print(json.dumps({'b': [1, 2, []], 'a': {}}, indent='--', sort_keys=True))
for bad in ('{"a": }', '[1, 2', '{"a" 1}', '', '{a: 1}', '[1,]', '"abc', 'nul', '01', '{"a": 1,}', '[1] x', '"\t"', '"\\x"', '{"a":1 "b":2}'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(repr(bad), e, e.pos, e.lineno, e.colno)
try:
    json.dumps({'x': object})
except TypeError as e:
    print(e)
try:
    json.dumps({(1, 2): 3})
except TypeError as e:
    print(e)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
d = date(2024, 2, 29)
print(d.replace(year=2023, day=1), d + timedelta(weeks=1), d.weekday(), d.isoweekday(), d.strftime('%j %U %W %y %b %p'), d.ctime(), d.toordinal(), date.fromordinal(1), date.fromisocalendar(2024, 9, 4), date.max - date.min)
t = datetime(2024, 1, 1, 12, 30, 15, 123456, tzinfo=timezone(timedelta(hours=5, minutes=30), 'IST'))
print(t, repr(t), t.isoformat(' ', 'milliseconds'), t.utcoffset(), t.tzname(), t.strftime('%Y-%m-%dT%H:%M:%S.%f%z %Z %I%p'), t.timestamp(), t.date(), t.timetz(), t.replace(tzinfo=None))
print(datetime.strptime('21 Jun, 2018 05:30 PM', '%d %b, %Y %I:%M %p'), datetime.strptime('2020-W10-1', '%G-W%V-%u'), datetime.fromtimestamp(0, timezone.utc), datetime.min, datetime.combine(d, dt.time(1, 2)))
td = timedelta(days=-1, hours=5, microseconds=7)
print(td, repr(td), abs(td), td.total_seconds(), td / 2, td // timedelta(hours=1), divmod(timedelta(days=3), timedelta(hours=7)), timedelta(1) == timedelta(hours=24), sum([timedelta(1)] * 3, timedelta()), -td, str(timedelta(days=100, seconds=1)))
for f in (lambda: date(2023, 2, 29), lambda: datetime.strptime('x', '%Y'), lambda: datetime.fromisoformat('2020-13-01'), lambda: t < datetime(2020, 1, 1), lambda: d - 5, lambda: datetime.strptime('2020 x', '%Y'), lambda: timedelta(days=10**10), lambda: dt.time(25)):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(calendar.month(2024, 2), calendar.isleap(1900), calendar.monthrange(2023, 2), calendar.day_name[0], list(calendar.month_abbr)[:3])
print(calendar.TextCalendar(6).formatmonth(2024, 9))
print(list(calendar.Calendar().itermonthdates(2024, 2))[:2], calendar.monthcalendar(2024, 2)[0])
x = {'a': [1, {2}], 'f': print}
y, z = copy.copy(x), copy.deepcopy(x)
x['a'][1].add(9)
print(y, z)
print(time.strftime('%Y', time.gmtime(0)), time.gmtime(86400 * 365)[:3])
json.loads('{"a": [1, 2, {"b": tru}]}')
