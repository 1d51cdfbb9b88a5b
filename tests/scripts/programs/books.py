"""Library management: dataclasses, enums, properties, custom exceptions."""
from __future__ import annotations
import itertools
import json
from collections import Counter, defaultdict, OrderedDict
from dataclasses import dataclass, field, asdict, replace, fields, astuple, KW_ONLY, InitVar
from datetime import date, timedelta
from enum import Enum, Flag, IntEnum, StrEnum, auto, unique
from typing import ClassVar, Iterator, NamedTuple, Optional, Protocol, runtime_checkable


@unique
class Genre(Enum):
    FICTION = 'fiction'
    SCIENCE = 'science'
    HISTORY = 'history'

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for member in cls:
                if member.value == value.lower():
                    return member
        return None

    def __str__(self):
        return self.name.title()


class Permission(Flag):
    NONE = 0
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


class Level(StrEnum):
    LOW = auto()
    HIGH = auto()


class LibraryError(Exception):
    def __init__(self, message, *, code=400):
        super().__init__(message)
        self.code = code


class NotAvailable(LibraryError):
    pass


@dataclass(order=True, frozen=True, slots=True)
class ISBN:
    code: str

    def __post_init__(self):
        if not self.code.replace('-', '').isdigit():
            raise ValueError(f'invalid ISBN {self.code!r}')

    @property
    def check(self) -> int:
        return sum(int(d) * w for d, w in zip(self.code.replace('-', ''), itertools.cycle((1, 3)))) % 10


@dataclass
class Book:
    title: str
    author: str
    isbn: ISBN
    genre: Genre = Genre.FICTION
    _: KW_ONLY
    tags: list[str] = field(default_factory=list, repr=False)
    due: Optional[date] = field(default=None, compare=False)
    count: ClassVar[int] = 0
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        type(self).count += scale

    def __format__(self, spec):
        if spec == 'short':
            return f'{self.title[:10]:<10}|'
        return format(str(self), spec)


books = [Book('Dune', 'Herbert', ISBN('978-0441013593'), tags=['sf', 'desert']),
         Book('Cosmos', 'Sagan', ISBN('978-0345539434'), Genre('SCIENCE'), due=date(2024, 2, 29)),
         Book('SPQR', 'Beard', ISBN('978-1631492228'), Genre.HISTORY, scale=5)]
for b in books:
    print(b, b.isbn.check, f'{b:short}', b.genre)
print(Book.count, [f.name for f in fields(Book)])
print(json.dumps(asdict(books[0]), default=str, indent=2))
print(astuple(books[1]))
print(sorted(b.isbn for b in books))
print(replace(books[0], title='Dune II', scale=0))
try:
    books[0].isbn.code = 'x'
except Exception as e:
    print(type(e).__mro__[:3], e)
try:
    Genre('cooking')
except ValueError as e:
    print(e)
print(Permission.READ | Permission.WRITE, ~Permission.READ, Permission.ALL, Permission(0), Permission(5))
print(list(Permission.ALL), Permission.READ in Permission.ALL, len(Permission.ALL))
print(Level.LOW, repr(Level.HIGH), Level('low'), Level.HIGH.upper(), f'{Level.LOW:>6}')
print(books[1].due + timedelta(days=365), books[1].due.strftime('%A %d %B %Y'), books[1].due.isocalendar())
d = defaultdict(list)
for b in books:
    d[b.genre].append(b.title)
print(dict(d))
print(Counter(c for b in books for c in b.title.lower()).most_common(3))
try:
    raise NotAvailable('gone', code=404)
except LibraryError as e:
    print(repr(e), e.code, e.args)
try:
    replace(books[0], title='Dune II')
except (TypeError, ValueError) as e:
    print(type(e).__name__, e)
Book(1)
