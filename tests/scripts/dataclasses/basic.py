from dataclasses import (dataclass, field, fields, asdict, astuple, replace,
                         is_dataclass, make_dataclass, KW_ONLY, InitVar,
                         FrozenInstanceError, MISSING, Field)


@dataclass
class Point:
    x: int
    y: int = 0

p = Point(1)
print(p, p == Point(1, 0), p != Point(1, 2), p == 1)
print(Point.__doc__, Point.__match_args__)
print(Point.__init__.__qualname__, Point.__init__.__annotations__)
print(Point.__eq__.__qualname__, Point.__repr__.__qualname__)
print(Point.__init__.__name__, Point.__init__.__module__)
print(Point.__hash__)
for args, kw in (((), {}), ((1, 2, 3), {}), ((1,), {'z': 1}), ((1,), {'x': 2})):
    try:
        Point(*args, **kw)
    except TypeError as e:
        print(e)
try:
    hash(p)
except TypeError as e:
    print(e)
try:
    p < p
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Bad:
        x: int = 1
        y: int
except TypeError as e:
    print(e)

@dataclass(order=True, frozen=True)
class V:
    a: int
    b: str = field(default='q', compare=False)
    c: list = field(default_factory=list, repr=False, hash=False)

v = V(1)
print(v, hash(V(1)) == hash(V(1, 'z')), V(1) < V(2, 'a'), V(1) <= V(1), V(2) > V(1), V(2) >= V(3))
for f in ('v.a = 2', 'del v.a', 'v.zz = 1'):
    try:
        if f == 'v.a = 2': v.a = 2
        elif f == 'del v.a': del v.a
        else: v.zz = 1
    except FrozenInstanceError as e:
        print(type(e).__name__, e)
print(V.__doc__)
print(repr(fields(V)[2]).replace(repr(MISSING), 'MISSING'))
print(V.__dataclass_params__)
print([f.name for f in fields(v)], is_dataclass(v), is_dataclass(V), is_dataclass(3))
print(asdict(v), astuple(v))

@dataclass
class Tree:
    name: str
    kids: list['Tree'] = field(default_factory=list)
    extra: dict = field(default_factory=dict)

t = Tree('a', [Tree('b'), Tree('c', [Tree('d')])], {'k': (1, [Tree('e')])})
print(t)
print(asdict(t))
print(astuple(t))
t.kids.append(t)
print(t)
print(Tree.__doc__)

@dataclass
class Base:
    x: int
    y: int = 5

@dataclass
class Child(Base):
    z: int = 6
    x: float = 1.5
print(Child(), [f.name for f in fields(Child)])

@dataclass
class Post:
    a: int
    b: InitVar[int]
    _: KW_ONLY
    c: int = 3
    d: int = field(init=False)
    def __post_init__(self, b):
        self.d = self.a + b
print(Post(1, 2), Post(1, 2, c=9))
try:
    Post(1, 2, 3)
except TypeError as e:
    print(e)
print(Post.__doc__)
try:
    Post(1)
except TypeError as e:
    print(e)
print(replace(Post(1, 2), b=5))
try:
    replace(Post(1, 2))
except (TypeError, ValueError) as e:
    print(type(e).__name__, e)
try:
    replace(Post(1, 2), b=1, d=3)
except (TypeError, ValueError) as e:
    print(type(e).__name__, e)

@dataclass(slots=True)
class S:
    x: int
    y: int = 2
s = S(1)
print(s, S.__slots__, hasattr(s, '__dict__'))
try:
    s.z = 1
except AttributeError as e:
    print(e)

@dataclass(slots=True, frozen=True, kw_only=True)
class SF:
    x: int
    y: int = 2
print(SF(x=1), replace(SF(x=1), y=7))
C = make_dataclass('C', ['x', ('y', int), ('z', int, field(default=5))], namespace={'add': lambda self: self.y + self.z})
print(C(1, 2), C(1, 2).add(), C.__module__, C.__doc__)
try:
    make_dataclass('C', ['class'])
except TypeError as e:
    print(e)
for bad in (['a', 'a'], [3], ['a b'], [('a', 1, 2, 3)]):
    try:
        make_dataclass('C', bad)
    except TypeError as e:
        print(type(e).__name__, e)
try:
    field(default=1, default_factory=list)
except ValueError as e:
    print(e)
try:
    fields(3)
except TypeError as e:
    print(e)
try:
    asdict(Point)
except TypeError as e:
    print(e)
try:
    @dataclass(order=True, eq=False)
    class Z: x: int
except ValueError as e:
    print(e)
try:
    @dataclass(order=True)
    class Z:
        x: int
        def __lt__(self, o): pass
except TypeError as e:
    print(e)
try:
    @dataclass(frozen=True)
    class Z:
        x: int
        def __setattr__(self, a, b): pass
except TypeError as e:
    print(e)
try:
    @dataclass(frozen=True)
    class Z(Base): pass
except TypeError as e:
    print(e)
try:
    @dataclass
    class Z(V): pass
except TypeError as e:
    print(e)
try:
    @dataclass
    class Z:
        x = field()
except TypeError as e:
    print(e)
try:
    @dataclass
    class Z:
        a: KW_ONLY
        b: KW_ONLY
except TypeError as e:
    print(e)
try:
    @dataclass(unsafe_hash=True)
    class Z:
        x: int
        def __hash__(self): return 1
except TypeError as e:
    print(e)
@dataclass(eq=False)
class Id: x: int
print(Id(1) == Id(1), Id.__hash__ is object.__hash__)
@dataclass(unsafe_hash=True)
class H:
    x: int
    y: int = field(default=0, hash=False)
print(hash(H(1)) == hash((1,)), hash(H(1, 2)) == hash(H(1)))
print(repr(MISSING)[:20], InitVar[int], InitVar['x'], repr(KW_ONLY)[:30])
if hasattr(Point, "__replace__"):

    print(Point(1, 2).__replace__(y=9))
    print(Point.__replace__.__qualname__)
@dataclass(repr=False)
class NR: x: int
print(str(NR(1))[:20])
@dataclass
class Empty: pass
print(Empty(), Empty() == Empty(), Empty.__doc__)
@dataclass
class Self_:
    self: int
    other: int = 3
print(Self_(1))
