from __future__ import annotations
import dataclasses
from dataclasses import dataclass, field, InitVar, KW_ONLY
from dataclasses import InitVar as IV

@dataclass
class A:
    a: int
    b: list[int] = field(default_factory=list)
    c: InitVar[int] = 5
    d: dataclasses.InitVar[str] = 'q'
    e: IV = 3
    _: dataclasses.KW_ONLY
    f: "str" = 'x'
    def __post_init__(self, c, d, e):
        print('post', c, d, e)

print(A(1, f='y'))
print(A.__doc__)
print([f.name for f in dataclasses.fields(A)], A.__init__.__annotations__)

@dataclass
class Node:
    value: int
    next: Node | None = None
print(Node(1, Node(2)))

class Meta(type):
    pass

@dataclass
class WithMeta(metaclass=Meta):
    x: int
    @classmethod
    def make(cls): return cls(4)
    @staticmethod
    def st(): return 5
    @property
    def twice(self): return self.x * 2
print(WithMeta.make(), WithMeta.st(), WithMeta(4).twice)

@dataclass
class Counter:
    total: int = 0
    history: list = field(default_factory=list, repr=False, compare=False)
    def add(self, n):
        self.total += n
        self.history.append(n)
        return self
c = Counter().add(3).add(4)
print(c, c.history, c == Counter(7))

@dataclass
class Desc:
    class D:
        def __set_name__(self, owner, name): self.name = '_' + name
        def __get__(self, obj, cls=None):
            return 10 if obj is None else getattr(obj, self.name)
        def __set__(self, obj, value): setattr(obj, self.name, int(value))
    n: int = D()
print(Desc(), Desc('3').n)

from abc import ABC, abstractmethod
@dataclass
class Shape(ABC):
    name: str
    @abstractmethod
    def area(self): ...
@dataclass
class Sq(Shape):
    side: float = 2
    def area(self): return self.side ** 2
print(Sq('s').area())
try:
    Shape('x')
except TypeError as e:
    print(e)
@dataclass
class E2(Exception):
    code: int
    def __str__(self): return f'code {self.code}'
try:
    raise E2(4)
except E2 as e:
    print(repr(e), e, e.args)
items = sorted([A(3), A(1)], key=lambda a: a.a)
print(items)
def outer():
    @dataclass
    class Inner:
        x: int
    return Inner
print(outer()(1), outer().__qualname__, outer().__init__.__qualname__)
