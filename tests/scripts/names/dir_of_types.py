"""What dir() lists of types that CPython has in C, and of modules."""
import builtins
import collections
import datetime
import functools
import itertools
import random
import re
import types

VALUES = [datetime.date, datetime.date(2020, 1, 1),
          datetime.time(), datetime.timedelta(1), datetime.timezone.utc,
          re.compile('a'), re.match('a', 'a'), collections.deque(),
          collections.OrderedDict(), collections.defaultdict(int),
          functools.partial(len), types.SimpleNamespace(), int | str,
          random.Random, itertools.count(), itertools.chain(),
          itertools.product, itertools.groupby([])]
for value in VALUES:
    names = [name for name in dir(value)
             if name not in ('__module__', '__weakref__', '__dict__')]
    print(type(value), names)


class Day(datetime.date):
    def name(self):
        return f'{self:%A}'


print([name for name in dir(Day(2020, 1, 1)) if name[0] != '_'])
print('name' in dir(Day), '_year' in dir(Day))
print(dir(types.SimpleNamespace(b=1))[-1])
for module in random, itertools:
    print([name for name in dir(module) if name[0] != '_'])
OF_SITE = 'copyright', 'credits', 'exit', 'help', 'license', 'quit'
print([name for name in dir(builtins)
       if name[:5] != '_Inco' and name not in OF_SITE])

import json
import time
print([name for name in dir(time) if name[0] != '_'])
print('unsupported' in dir(json), 'dumps' in dir(json))
