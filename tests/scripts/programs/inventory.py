from dataclasses import dataclass, field, asdict, astuple, replace, fields
from typing import List, Optional, Dict, Generic, TypeVar, Protocol, Union, Callable, Any, ClassVar, NamedTuple
from enum import Enum, Flag, auto, IntEnum, unique
import json, datetime as dt
class Category(Enum):
    TOOL = 'tool'; TOY = 'toy'
    @property
    def label(self): return self.value.title()
    @classmethod
    def _missing_(cls, v): return cls.TOY if v == 'game' else None
@dataclass(order=True)
class Item:
    sort_index: float = field(init=False, repr=False)
    name: str
    price: float
    qty: int = 0
    tags: List[str] = field(default_factory=list, compare=False)
    cat: Category = Category.TOOL
    VAT: ClassVar[float] = .2
    def __post_init__(self):
        self.sort_index = self.price
        if self.price < 0: raise ValueError(f'bad price {self.price}')
    @property
    def total(self) -> float: return self.price * self.qty
@dataclass(frozen=True, slots=True, kw_only=True)
class P: x: int; y: int = 0
items = [Item('hammer', 12.5, 10, ['steel']), Item('car', 3.99, 5, cat=Category('game')), Item('saw', 20, 1)]
for it in sorted(items): print(it)
print(asdict(items[0]), astuple(P(x=1)), replace(P(x=1), y=5), [f.name for f in fields(Item)], items[1].cat.label, repr(Category('tool')))
for e in (lambda: setattr(P(x=1), 'x', 2), lambda: P(1), lambda: Item('x', -1), lambda: Category('zzz'), lambda: P(x=1).z, lambda: Item()):
    try: e()
    except Exception as x: print(type(x).__name__, x)
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Enum): return o.value
        if isinstance(o, (dt.date, dt.datetime)): return o.isoformat()
        if isinstance(o, set): return sorted(o)
        return super().default(o)
s = json.dumps({'items': [asdict(i) for i in items], 'when': dt.date(2024, 2, 29), 's': {3, 1}, 'n': None, 'f': 1e100, 'u': 'é\n'}, cls=Enc, indent=2, sort_keys=True)
print(s); print(json.loads(s)['items'][0]['name'])
for bad in ('{"a": 1,}', '[1, 2', '{"a" 1}', 'nul', '"abc', '{1:2}', ''):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(e, e.lineno, e.colno, e.pos)
try: json.dumps({'a': object})
except TypeError as e: print(e)
class Perm(Flag):
    R = auto(); W = auto(); X = auto(); RW = R | W
print(Perm.R | Perm.X, Perm.RW, ~Perm.R, Perm.W in Perm.RW, list(Perm), Perm(0), bool(Perm.R & Perm.W))
class Color(IntEnum): RED = 1; GREEN = 2
print(Color.RED < 2, Color(2), f'{Color.RED}', f'{Color.RED!r}', Color.RED + 1, Color['GREEN'], Color.__members__)
try:
    @unique
    class D(Enum): A = 1; B = 1
except ValueError as e: print(e)
T = TypeVar('T')
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T:
        if not self.items: raise IndexError('pop from empty stack')
        return self.items.pop()
st = Stack[int](); st.push(1); print(st.pop(), Stack[int], Optional[int], Union[int, str, None], Dict[str, List[int]], Callable[[int], str])
class Emp(NamedTuple):
    name: str; id: int = 3
print(Emp('Bo'), Emp('Al')._replace(id=9)._asdict(), Emp.__annotations__, Emp._field_defaults)
d1 = dt.datetime(2024, 2, 28, 23, 30); d2 = d1 + dt.timedelta(days=1, hours=5)
print(d2, d2 - d1, (d2-d1).total_seconds(), d2.strftime('%A %d %B %Y, %I:%M %p week %U'), dt.datetime.strptime('03/04/21', '%d/%m/%y'), d1.weekday(), d1.date().isocalendar(), dt.timedelta(-1, 5), dt.date.max - dt.date.min)
try: dt.date(2023, 2, 29)
except ValueError as e: print(e)
try: dt.datetime.strptime('x', '%d')
except ValueError as e: print(e)
st.pop()
